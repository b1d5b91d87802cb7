import fs from 'node:fs'
import path from 'node:path'
import { TmplGroup } from 'glass-easel-template-compiler'
import type { CodePaths } from './code-paths'
import { SourceFile } from './diagnostic'
import type { Diagnostic } from './diagnostic'
import { readableWxml } from './readable-wxml'
import { scanWxml } from './wxml-scan'
import { syntaxProblem, toJavaScript, wxsRuntime } from './wxs-source'

export interface CompiledTemplates {
  /** A JavaScript expression: an object from code path to the template of that path. */
  readonly code: string
  readonly problems: readonly Diagnostic[]
  /** For each component, the template files that it renders: its own and all that it imports or includes. */
  readonly filesOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly files: ReadonlySet<string>
}

/** What the compiler reports; its typings say `any`. Lines and columns count from 0. */
interface CompilerProblem {
  readonly isError: boolean
  readonly code: number
  readonly message: string
  readonly startLine: number
  readonly startColumn: number
}

// The compiler only warns about unclosed tags; WeChat's own rejects them.
const MISSING_END_TAG = 65543

const REQUIRE = /(\brequire\(\s*['"])([^'"]+)/g

export function compileTemplates(paths: CodePaths, components: readonly string[]): CompiledTemplates {
  const build = new TemplateBuild(paths)
  try {
    const filesOf = new Map(components.map((component) => [component, build.addComponent(component)]))
    return { code: build.code(), problems: build.problems, filesOf, files: build.files }
  } finally {
    build.free()
  }
}

class TemplateBuild {
  readonly problems: Diagnostic[] = []
  readonly files = new Set<string>()
  private readonly group = new TmplGroup()
  private readonly dependencies = new Map<string, readonly string[]>()
  private readonly scripts = new Set<string>()

  constructor(private readonly paths: CodePaths) {
    this.group.setExtraRuntimeScript(wxsRuntime)
  }

  addComponent(component: string): Set<string> {
    const reached = new Set<string>()
    const visit = (template: string): void => {
      if (reached.has(template)) return
      reached.add(template)
      this.addTemplate(template).forEach(visit)
    }
    visit(component)
    return new Set(
      [...reached]
        .map((template) => this.paths.file(template, '.wxml'))
        .filter((file) => fs.existsSync(file)),
    )
  }

  code(): string {
    return this.group.getTmplGenObjectGroups()
  }

  free(): void {
    this.group.free()
  }

  private addTemplate(template: string): readonly string[] {
    const known = this.dependencies.get(template)
    if (known) return known
    this.dependencies.set(template, [])
    const source = this.open(template, '.wxml')
    if (!source) return this.addMissing(template)
    const found = this.group.addTmpl(template, readableWxml(source.text)) as CompilerProblem[]
    this.problems.push(...found.map((problem) => describe(source, problem)))
    const dependencies = withoutExtension(this.group.getDirectDependencies(template), '.wxml')
    this.checkReferences(template, source)
    for (const module of this.group.getInlineScriptModuleNames(template).map(String))
      this.translateInline(template, module, source)
    for (const script of withoutExtension(this.group.getScriptDependencies(template), '.wxs'))
      this.addScript(script)
    this.dependencies.set(template, dependencies)
    return dependencies
  }

  /**
   * Missing files are reported where they are referred to, except for pages and components themselves, which
   * are reported here.
   */
  private addMissing(template: string): readonly string[] {
    const isComponent = this.paths.exists(template, '.json') || this.paths.script(template) !== undefined
    const source = SourceFile.of(this.paths.file(template, '.wxml'), '')
    if (isComponent)
      this.problems.push(source.problem({ line: 1, column: 1 }, `there is no ${template}.wxml`))
    this.group.addTmpl(template, '')
    return []
  }

  private addScript(script: string): void {
    if (this.scripts.has(script)) return
    this.scripts.add(script)
    const source = this.open(script, '.wxs')
    const text = source ? this.translate(source.text, source, 1) : ''
    for (const [, , reference = ''] of text.matchAll(REQUIRE))
      this.addScript(this.target(reference, script, '.wxs'))
    // The compiler looks up scripts without the extension that WeChat requires.
    this.group.addScript(
      script,
      text.replace(REQUIRE, (_, open: string, reference: string) => open + reference.replace(/\.wxs$/, '')),
    )
  }

  private translateInline(template: string, module: string, source: SourceFile): void {
    const text = this.group.getInlineScript(template, module) ?? ''
    const { line } = source.positionAt(Math.max(0, source.text.indexOf(text)))
    this.group.setInlineScript(template, module, this.translate(text, source, line))
  }

  /** A script that cannot be parsed would take all templates with it. */
  private translate(wxs: string, source: SourceFile, firstLine: number): string {
    const problem = syntaxProblem(wxs)
    if (!problem) return toJavaScript(wxs)
    this.problems.push(source.problem({ line: firstLine + problem.line - 1, column: 1 }, problem.text))
    return ''
  }

  private checkReferences(template: string, source: SourceFile): void {
    const extensions: Readonly<Record<string, string>> = { import: '.wxml', include: '.wxml', wxs: '.wxs' }
    for (const { name, attributes, offset } of scanWxml(source.text)) {
      const extension = extensions[name]
      const reference = attributes['src']
      if (extension === undefined || reference === undefined) continue
      const target = this.target(reference, template, extension)
      if (this.paths.exists(target, extension)) continue
      this.files.add(this.paths.file(target, extension))
      this.problems.push(
        source.problem(source.positionAt(offset), `<${name}>: there is no ${target}${extension}`),
      )
    }
  }

  private target(reference: string, from: string, extension: string): string {
    const bare = reference.endsWith(extension) ? reference.slice(0, -extension.length) : reference
    return bare.startsWith('/') ? bare.slice(1) : path.posix.join(path.posix.dirname(from), bare)
  }

  private open(codePath: string, extension: string): SourceFile | undefined {
    const file = this.paths.file(codePath, extension)
    this.files.add(file)
    return fs.existsSync(file) ? SourceFile.read(file) : undefined
  }
}

function describe(
  source: SourceFile,
  { isError, code, message, startLine, startColumn }: CompilerProblem,
): Diagnostic {
  const severity = isError || code === MISSING_END_TAG ? 'error' : 'warning'
  return source.problem({ line: startLine + 1, column: startColumn + 1 }, `WXML: ${message}`, severity)
}

function withoutExtension(names: readonly unknown[], extension: string): string[] {
  return names.map(String).map((name) => (name.endsWith(extension) ? name.slice(0, -extension.length) : name))
}
