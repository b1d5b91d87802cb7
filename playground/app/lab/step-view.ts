import type { Check, Text } from './check'
import { checkGroups, checks, type CheckID } from './checks'
import { linesOf } from './finding'
import { probes } from './probes/probes'
import { statusOf, type Outcome, type Status } from './report'

/** A check as the page shows it. */
export interface StepView {
  readonly id: CheckID
  readonly index: number
  readonly number: string
  readonly group: string
  readonly do: string
  readonly expect: string
  readonly by: Check['by']
  readonly canRun: boolean
  /** Whether a person has to enter the result. */
  readonly asks: boolean
  readonly status: Status
  readonly verdict: string
  readonly lines: readonly string[]
  readonly note: string
  readonly answer: string
}

/** Removes Markdown, which is for the documents only. */
const unmarked = (text: string): string => text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '')

interface Language {
  readonly language: keyof Text
  readonly step: string
}

export function stepView(index: number, outcome: Outcome, { language, step }: Language): StepView {
  const check = checks[index] ?? checks[0]
  if (!check) throw new Error('there are no checks')
  const group = checkGroups.find(({ checks: some }) => (some as readonly Check[]).indexOf(check) >= 0)
  const { finding, note = '', answer = '' } = outcome
  return {
    id: check.id,
    index,
    number: step.replace('{number}', String(index + 1)).replace('{total}', String(checks.length)),
    group: group?.title[language] ?? '',
    do: unmarked(check.do[language]),
    expect: unmarked(check.expect[language]),
    by: check.by,
    canRun: probes[check.id] !== undefined,
    asks: check.by !== 'lab',
    status: statusOf(check, outcome),
    verdict: finding?.verdict ?? '',
    lines: finding ? linesOf(finding.facts) : [],
    note,
    answer,
  }
}
