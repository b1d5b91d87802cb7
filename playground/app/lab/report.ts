import type { Check } from './check'
import { linesOf, type Facts, type Finding } from './finding'
import type { Happening } from './recording'

/** What is known of a check. */
export interface Outcome {
  readonly finding?: Finding
  /** What a person has said of it. */
  readonly answer?: 'yes' | 'no' | 'skipped'
  readonly note?: string
}

/** What `getDiagnostics()` gives, as far as the report reads it. */
export interface Diagnosed {
  readonly version: string
  readonly phone: Readonly<Record<string, string | number | boolean>>
}

export type Status = 'passed' | 'failed' | 'skipped' | 'open'

export interface Result {
  readonly id: string
  readonly status: Status
  /** Of the lab; absent where it has seen nothing. */
  readonly verdict?: Finding['verdict']
  readonly answer?: Outcome['answer']
  readonly note?: string
  readonly facts: Facts
}

export interface Report {
  readonly lab: 1
  /** Whether every check has an answer or was skipped. */
  readonly isComplete: boolean
  readonly engine: string
  /** Facts of the other phone, as it told them. */
  readonly partner: unknown
  /** Whether the phones could tell each other what to do, or people had to. */
  readonly link: 'messages' | 'byHand'
  readonly results: readonly Result[]
  readonly recording: readonly Happening[]
  readonly diagnostics: Diagnosed
}

export interface ReportSources extends Pick<
  Report,
  'engine' | 'partner' | 'link' | 'recording' | 'diagnostics'
> {
  readonly checks: readonly Pick<Check, 'id' | 'by'>[]
  readonly outcomes: Readonly<Record<string, Outcome>>
  /** Texts that must not be in it. */
  readonly secrets: readonly string[]
}

/** The lab's word and a person's together: what either of them found wrong is wrong. */
export function statusOf({ by }: Pick<Check, 'by'>, { finding, answer }: Outcome): Status {
  if (answer === 'skipped') return 'skipped'
  if (finding?.verdict === 'failed' || answer === 'no') return 'failed'
  const isAnswered = by === 'lab' ? finding !== undefined : answer === 'yes'
  return isAnswered ? 'passed' : 'open'
}

export function reportOf({ checks, outcomes, secrets, ...others }: ReportSources): Report {
  const results = checks.map((check): Result => {
    const outcome = outcomes[check.id] ?? {}
    const { finding, ...said } = outcome
    return {
      id: check.id,
      status: statusOf(check, outcome),
      ...(finding && { verdict: finding.verdict }),
      ...said,
      facts: finding?.facts ?? {},
    }
  })
  const isComplete = results.every(({ status }) => status !== 'open')
  return without(secrets, { lab: 1, isComplete, ...others, results })
}

/** The component masks what it tells; what came another way, such as an answer of a server, is masked here. */
function without<T>(secrets: readonly string[], value: T): T {
  const text = secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.split(secret).join('***'), JSON.stringify(value))
  return JSON.parse(text) as T
}

/** The report for people: a line for each check, its facts below. */
export function textOf({ engine, diagnostics, link, partner, results }: Report): string {
  const { phone, version } = diagnostics
  return [
    `trtc-room ${version}, ${engine}, ${link}`,
    ...linesOf(phone),
    `partner: ${JSON.stringify(partner)}`,
    '',
    ...([] as string[]).concat(...results.map(linesOfResult)),
  ].join('\n')
}

const signs: Readonly<Record<Status, string>> = { passed: '✓', failed: '✗', skipped: '–', open: '?' }

const linesOfResult = ({ id, status, verdict, note, facts }: Result): string[] => [
  `${signs[status]} ${id}${verdict === 'noted' ? ' (noted)' : ''}${note ? `: ${note}` : ''}`,
  ...linesOf(facts).map((line) => `    ${line}`),
]
