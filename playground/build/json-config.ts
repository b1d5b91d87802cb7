import { transformSync } from 'esbuild'
import type { BuildFailure } from 'esbuild'
import type { Diagnostic, Position, SourceFile } from './diagnostic'

export type JsonObject = Record<string, unknown>

/** The object in a .json file, or the problem. */
export type JsonResult = { readonly value: JsonObject } | { readonly problem: Diagnostic }

export function parseJson(source: SourceFile): JsonResult {
  let value: unknown
  try {
    value = JSON.parse(source.text)
  } catch (error) {
    return { problem: locateSyntaxError(source, error) }
  }
  if (isObject(value)) return { value }
  return { problem: source.problem({ line: 1, column: 1 }, 'the file must hold a JSON object') }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The string values of an object, without the others: for `usingComponents` and similar fields. */
export function stringEntries(value: unknown): Record<string, string> {
  if (!isObject(value)) return {}
  const entries = Object.entries(value).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(entries)
}

// JSON.parse only reports a position in some messages; esbuild's parser always does.
function locateSyntaxError(source: SourceFile, error: unknown): Diagnostic {
  const fallback = error instanceof Error ? error.message : String(error)
  try {
    transformSync(source.text, { loader: 'json', logLevel: 'silent' })
  } catch (failure) {
    const first = (failure as BuildFailure).errors[0]
    if (first?.location) return source.problem(toPosition(first.location), `JSON: ${first.text}`)
  }
  return source.problem({ line: 1, column: 1 }, `JSON: ${fallback}`)
}

const toPosition = ({ line, column }: { line: number; column: number }): Position => ({
  line,
  column: column + 1,
})
