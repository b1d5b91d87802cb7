import type { Check } from './check'
import { linesOf, type Facts, type Finding } from './finding'
import type { Happening } from './recording'

/** The results of a check. */
export interface Outcome {
  readonly finding?: Finding
  /** A person's result. */
  readonly answer?: 'yes' | 'no' | 'skipped'
  readonly note?: string
}

/** The parts of `getDiagnostics()` that the report uses. */
export interface Diagnosed {
  readonly version: string
  readonly phone: Readonly<Record<string, string | number | boolean>>
}

export type Status = 'passed' | 'failed' | 'skipped' | 'open'

export interface Result {
  readonly id: string
  readonly status: Status
  /** The lab's result; absent if it has none. */
  readonly verdict?: Finding['verdict']
  readonly answer?: Outcome['answer']
  readonly note?: string
  readonly facts: Facts
}

export interface Report {
  readonly lab: 1
  /** Whether every check has a result or was skipped. */
  readonly isComplete: boolean
  readonly engine: string
  /** Facts of the other phone, as it reported them. */
  readonly partner: unknown
  /** Whether the phones could send requests to each other; otherwise people did. */
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
  /** Texts to mask in the report. */
  readonly secrets: readonly string[]
}

/** The combined result: failed if the lab or a person found it wrong. */
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

/**
 * The component masks its own output; data from other sources, such as a server's response, is masked here.
 */
function without<T>(secrets: readonly string[], value: T): T {
  const text = secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.split(secret).join('***'), JSON.stringify(value))
  return JSON.parse(text) as T
}

/** The human-readable report: a line for each check, with its facts below. */
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
