import {
  reportOf,
  statusOf,
  textOf,
  type Outcome,
  type ReportSources,
  type Status,
} from '../../playground/app/lab/report'
import type { Check } from '../../playground/app/lab/check'
import type { Finding } from '../../playground/app/lab/finding'

const passed: Finding = {
  verdict: 'passed',
  facts: { entries: [900, 1100], confirmed: true, missing: undefined },
}
const failed: Finding = { ...passed, verdict: 'failed' }

test.each<[Check['by'], Outcome, Status]>([
  ['lab', {}, 'open'],
  ['lab', { finding: passed }, 'passed'],
  ['lab', { finding: { ...passed, verdict: 'noted' } }, 'passed'],
  ['lab', { finding: failed }, 'failed'],
  ['lab', { finding: failed, answer: 'skipped' }, 'skipped'],
  ['eyes', {}, 'open'],
  ['eyes', { finding: { ...passed, verdict: 'noted' } }, 'open'],
  ['eyes', { answer: 'yes' }, 'passed'],
  ['eyes', { answer: 'no' }, 'failed'],
  ['both', { finding: passed }, 'open'],
  ['both', { finding: passed, answer: 'yes' }, 'passed'],
  ['both', { finding: failed, answer: 'yes' }, 'failed'],
  ['both', { answer: 'yes' }, 'passed'],
])('a check by %s with %j is %s', (by, outcome, status) => {
  expect(statusOf({ by }, outcome)).toBe(status)
})

const sources: ReportSources = {
  checks: [
    { id: 'meet', by: 'both' },
    { id: 'leave', by: 'lab' },
  ],
  outcomes: { meet: { finding: passed, answer: 'yes', note: 'the picture of eJw-secret came late' } },
  secrets: ['', 'eJw-secret'],
  engine: 'webview',
  partner: { model: 'a phone' },
  link: 'messages',
  recording: [{ at: 12, name: 'localjoin', detail: { userID: 'alice' } }],
  diagnostics: { version: '0.1.0', phone: { model: 'another phone', SDKVersion: '3.10.0' } },
}

test('a report is complete when no check is open', () => {
  expect(reportOf(sources).isComplete).toBe(false)
  const outcomes = { ...sources.outcomes, leave: { answer: 'skipped' } as const }
  expect(reportOf({ ...sources, outcomes }).isComplete).toBe(true)
})

test('a report is plain JSON without a signature, wherever it stood', () => {
  const report = reportOf(sources)
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  expect(JSON.stringify(report)).not.toContain('eJw-secret')
  expect(report.results[0]?.note).toBe('the picture of *** came late')
})

test('its text names the phone and has a line for each check and fact', () => {
  const text = textOf(reportOf(sources))
  expect(text).toContain('model: another phone')
  expect(text).toContain('✓ meet: the picture of *** came late\n    entries: 900, 1100\n    confirmed: true')
  expect(text).toContain('? leave')
})
