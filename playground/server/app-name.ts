import fs from 'node:fs'
import path from 'node:path'

/** The name of a mini program: its project's, that of its first window, or its folder's. */
export function appName(root: string): string {
  const project =
    read(path.join(root, 'project.config.json')) ?? read(path.join(root, '../project.config.json'))
  const name = project?.['projectname'] ?? read(path.join(root, 'app.json'))?.window?.navigationBarTitleText
  return typeof name === 'string' && name.trim() !== '' ? decoded(name) : path.basename(root)
}

interface Config {
  readonly projectname?: unknown
  readonly window?: { readonly navigationBarTitleText?: unknown }
}

/** Undefined if there is no such file, or it is no JSON. */
function read(file: string): Config | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Config
  } catch {
    return undefined
  }
}

/** WeChat DevTools writes Chinese names percent-encoded. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
