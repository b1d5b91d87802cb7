import { parseArgs } from 'node:util'
import { distance } from 'fastest-levenshtein'
import type { Language } from './language'
import { options } from './options'
import type { Settings } from './options'
import { texts } from './texts'

export type Command =
  | { readonly kind: 'run'; readonly folder: string | undefined; readonly settings: Settings }
  | { readonly kind: 'help'; readonly language: Language }
  | { readonly kind: 'refused'; readonly sentence: string }

type Tokens = NonNullable<ReturnType<typeof parseArgs>['tokens']>
type Token = Extract<Tokens[number], { readonly kind: 'option' }>

/** What the arguments ask for. `language` is that of the terminal; `--lang` has the last word. */
export function readCommand(args: readonly string[], language: Language): Command {
  const { tokens = [] } = parseArgs({ args: [...args], options: parsed, strict: false, tokens: true })
  const given = tokens.filter((token): token is Token => token.kind === 'option')
  const spoken = settingOf(given, 'lang') ?? language
  if (given.some(({ name }) => name === 'help')) return { kind: 'help', language: spoken }
  const folders = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []))
  const faults = [...given.map((token) => faultOf(token, spoken)), extraFault(folders, spoken)]
  const sentence = faults.find((fault) => fault !== undefined)
  if (sentence !== undefined) return { kind: 'refused', sentence }
  return { kind: 'run', folder: folders[0], settings: settingsOf(given) }
}

const parsed = Object.fromEntries(
  Object.entries(options).map(([name, { value }]) => [
    name,
    {
      type: value === undefined ? ('boolean' as const) : ('string' as const),
      ...(name === 'help' && { short: 'h' }),
    },
  ]),
)

const isOption = (name: string): name is keyof Settings => Object.hasOwn(options, name)

function faultOf({ name, rawName, value, inlineValue }: Token, language: Language): string | undefined {
  const words = texts[language]
  if (!isOption(name)) return words.unknown(rawName, `--${nearestTo(name)}`)
  const { value: wanted, read, legal } = options[name]
  if (wanted === undefined) return inlineValue ? words.noValue(rawName) : undefined
  // A value that looks like an option is one: `--port --open`.
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('--')))
    return words.valueless(rawName, legal)
  return read(value) === undefined ? words.illegal(rawName, value, legal) : undefined
}

const extraFault = ([, extra]: readonly string[], language: Language): string | undefined =>
  extra === undefined ? undefined : texts[language].tooMany(extra)

function nearestTo(name: string): string {
  const names = Object.keys(options)
  return names.reduce((best, other) => (distance(name, other) < distance(name, best) ? other : best))
}

const settingsOf = (given: readonly Token[]): Settings =>
  Object.fromEntries(
    given.flatMap(({ name, value }) => (isOption(name) ? [[name, options[name].read(value ?? '')]] : [])),
  )

const settingOf = (given: readonly Token[], wanted: 'lang'): Language | undefined =>
  settingsOf(given.filter(({ name }) => name === wanted))[wanted]
