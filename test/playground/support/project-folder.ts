import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** A temporary folder with the given files, for code that reads projects from disk. */
export class ProjectFolder {
  readonly root = fs.mkdtempSync(path.join(os.tmpdir(), 'miniprogram-'))

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) this.write(name, text)
  }

  write(name: string, text: string): void {
    fs.mkdirSync(path.dirname(this.path(name)), { recursive: true })
    fs.writeFileSync(this.path(name), text)
  }

  path(name: string): string {
    return path.join(this.root, name)
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true })
  }
}

/** A page or component under `path` with nothing but the tags that it names. */
export function emptyComponent(
  path: string,
  using: Readonly<Record<string, string>> = {},
): Record<string, string> {
  return {
    [`${path}.json`]: JSON.stringify({ component: true, usingComponents: using }),
    [`${path}.wxml`]: Object.keys(using)
      .map((tag) => `<${tag} />`)
      .join(''),
    [`${path}.js`]: 'Component({})',
  }
}
