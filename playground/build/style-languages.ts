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

interface Translation {
  readonly css: string
  readonly files: readonly string[]
}

interface Language {
  readonly library: string
  translate(library: unknown, source: SourceFile): Translation
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
export function readStyle(file: string, holds: (file: string) => boolean): TranslatedStyle {
  const source = SourceFile.read(file)
  const language = languages[path.extname(file)]
  if (!language) return { source, files: [file], problems: [] }
  try {
    const { css, files } = language.translate(load(language.library), source)
    const outside = files.find((one) => !holds(one))
    if (outside !== undefined) throw new Error(`there is no ${path.basename(outside)} in the app`)
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
    throw new Error(`npm install ${name} beside trtc-room-playground, which compiles this file`)
  }
}

interface Less {
  render(
    text: string,
    options: object,
    done: (error: unknown, output?: { readonly css: string; readonly imports: readonly string[] }) => void,
  ): void
}

// Plugins are scripts of the app that would run on this machine.
const lessOptions = { syncImport: true, math: 'always', disablePluginRule: true }

/** A function of Less that puts any file into the style sheet. */
const READS_FILES = /\bdata-uri\s*\(/i

function translateLess(library: unknown, { path: filename, text }: SourceFile): Translation {
  let result: Translation = { css: '', files: [] }
  let failure: unknown
  ;(library as Less).render(text, { filename, ...lessOptions }, (error, output) => {
    failure = error ?? undefined
    if (output) result = { css: output.css, files: output.imports }
  })
  const reading = [filename, ...result.files].find((file) => READS_FILES.test(fs.readFileSync(file, 'utf8')))
  if (reading !== undefined) throw new Error('data-uri() is not available: use an image')
  if (failure !== undefined) throw failure as Error
  return result
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
