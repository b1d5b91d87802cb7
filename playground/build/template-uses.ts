import fs from 'node:fs'
import path from 'node:path'
import type { CodePaths } from './code-paths'
import { SourceFile } from './diagnostic'
import { FileCache } from './file-cache'
import { scanWxml } from './wxml-scan'

interface FileUses {
  readonly tags: ReadonlySet<string>
  readonly templates: readonly string[]
}

const none: FileUses = { tags: new Set(), templates: [] }

/** Which components a template needs: the tags in its file and in all that it imports or includes. */
export class TemplateUses {
  private readonly scanned = new FileCache<FileUses>()

  constructor(private readonly paths: CodePaths) {}

  tagsOf(component: string): ReadonlySet<string> {
    const tags = new Set<string>()
    const seen = new Set<string>()
    const visit = (template: string): void => {
      if (seen.has(template)) return
      seen.add(template)
      const uses = this.scan(template)
      uses.tags.forEach((tag) => tags.add(tag))
      uses.templates.forEach(visit)
    }
    visit(component)
    return tags
  }

  private scan(template: string): FileUses {
    const file = this.paths.file(template, '.wxml')
    return this.scanned.get(file, () => ({
      value: fs.existsSync(file) ? usesIn(SourceFile.read(file).text, template) : none,
      files: [file],
    }))
  }
}

function usesIn(text: string, from: string): FileUses {
  const tags = new Set<string>()
  const templates: string[] = []
  for (const { name, attributes } of scanWxml(text)) {
    tags.add(name)
    for (const [attribute, value] of Object.entries(attributes))
      if (attribute.startsWith('generic:')) tags.add(value)
    const { src } = attributes
    if ((name === 'import' || name === 'include') && src !== undefined) templates.push(target(src, from))
  }
  return { tags, templates }
}

function target(reference: string, from: string): string {
  const bare = reference.replace(/\.wxml$/, '')
  return bare.startsWith('/')
    ? path.posix.normalize(bare.slice(1))
    : path.posix.join(path.posix.dirname(from), bare)
}
