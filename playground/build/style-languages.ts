import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { SourceFile } from './diagnostic'
import type { Diagnostic, Position } from './diagnostic'

export interface TranslatedStyle {
  /** The style sheet as WXSS, under the name of its own file. */
  readonly source: SourceFile
  readonly files: readonly string[]
  readonly problems: readonly Diagnostic[]
}

/** Whether the app may read a file. */
type Holds = (file: string) => boolean

const notHeld = (file: string): string => `there is no ${path.basename(file)} in the app`

interface Translation {
  readonly css: string
  readonly files: readonly string[]
}

interface Language {
  readonly library: string
  translate(library: unknown, source: SourceFile, holds: Holds): Translation
  /** Where in the file the library has failed, counted from 1. */
  placeOf(error: unknown): Position
}

/** What DevTools compile to WXSS, in the order in which a missing .wxss is looked for. */
const languages: Readonly<Record<string, Language>> = {
  '.less': { library: 'less', translate: translateLess, placeOf: placeInLess },
  '.scss': { library: 'sass', translate: translateSass, placeOf: placeInSass },
  '.sass': { library: 'sass', translate: translateSass, placeOf: placeInSass },
}

export const styleExtensions = ['.wxss', ...Object.keys(languages)]

/**
 * Reads a style sheet, in whichever language it is written. Like all files of an app, it must not bring in what the
 * app does not hold.
 */
export function readStyle(file: string, holds: Holds): TranslatedStyle {
  const source = SourceFile.read(file)
  const language = languages[path.extname(file)]
  if (!language) return { source, files: [file], problems: [] }
  try {
    const { css, files } = language.translate(load(language.library), source, holds)
    const outside = files.find((one) => !holds(one))
    if (outside !== undefined) throw new Error(notHeld(outside))
    return { source: SourceFile.of(file, css), files: [file, ...files], problems: [] }
  } catch (error) {
    const text = error instanceof Error ? error.message : String((error as { message?: unknown }).message)
    const problem = source.problem(language.placeOf(error), text.split('\n')[0] ?? '')
    return { source: SourceFile.of(file, ''), files: [file], problems: [problem] }
  }
}

/** The library beside the playground, never one that a foreign app brings: it would run on this machine. */
function load(name: string): unknown {
  try {
    return createRequire(__filename)(name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error
    throw new Error(`npm install ${name} beside trtc-room-playground, which compiles this file`, {
      cause: error,
    })
  }
}

interface Less {
  readonly version: readonly number[]
  readonly FileManager: new () => LessFiles
  render(
    text: string,
    options: object,
    done: (error: unknown, output?: { readonly css: string; readonly imports: readonly string[] }) => void,
  ): void
}

interface LessFiles {
  loadFileSync(...args: unknown[]): { readonly filename?: string; readonly message?: string }
}

function translateLess(library: unknown, { path: filename, text }: SourceFile, holds: Holds): Translation {
  const less = library as Less
  if (!refusesPlugins(less))
    throw new Error(`less ${less.version.join('.')} is too old: 4.1.3 or a newer one`)
  const plugins = [
    { install: (_: unknown, parts: LessParts) => parts.addFileManager(heldFiles(less, holds)) },
  ]
  let result: Translation = { css: '', files: [] }
  let failure: unknown
  less.render(text, { filename, plugins, ...lessOptions }, (error, output) => {
    failure = error ?? undefined
    if (output) result = { css: output.css, files: output.imports }
  })
  if (failure !== undefined) throw failure as Error
  return result
}

interface LessParts {
  addFileManager(files: LessFiles): void
}

// Plugins are scripts of the app, which would run on this machine.
const lessOptions = { syncImport: true, math: 'always', disablePluginRule: true }

/** Older versions do not know `disablePluginRule`. */
const refusesPlugins = ({ version: [major = 0, minor = 0, patch = 0] }: Less): boolean =>
  major * 10_000 + minor * 100 + patch >= 40_103

/** Reads for imports and for `data-uri()`. */
function heldFiles(less: Less, holds: Holds): LessFiles {
  class HeldFiles extends less.FileManager {
    override loadFileSync(...args: unknown[]): ReturnType<LessFiles['loadFileSync']> {
      const { filename, ...file } = super.loadFileSync(...args)
      if (filename !== undefined && holds(path.resolve(filename))) return { filename, ...file }
      // Less takes what has no filename for the error itself.
      return { message: notHeld(filename ?? String(args[0])) }
    }
  }
  return new HeldFiles()
}

function placeInLess(error: unknown): Position {
  const { line = 1, column = 0 } = error as { readonly line?: number; readonly column?: number }
  return { line, column: column + 1 }
}

interface Sass {
  compile(file: string, options: object): { readonly css: string; readonly loadedUrls: readonly URL[] }
}

function translateSass(library: unknown, { path: file }: SourceFile): Translation {
  const { css, loadedUrls } = (library as Sass).compile(file, { logger: { warn() {}, debug() {} } })
  return { css, files: loadedUrls.map((url) => fileURLToPath(url)).filter((one) => fs.existsSync(one)) }
}

function placeInSass(error: unknown): Position {
  const { start } =
    (error as { readonly span?: { readonly start?: { line: number; column: number } } }).span ?? {}
  return { line: (start?.line ?? 0) + 1, column: (start?.column ?? 0) + 1 }
}
