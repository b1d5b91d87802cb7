import type { Cost } from './meter'
import { isMet, type Result, type Target } from './result'

/** A table with aligned columns; the first is text, the others are numbers. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const pad = (cell: string, width: number, column: number): string =>
  column === 0 ? cell.padEnd(width) : cell.padStart(width)

/** The human-readable report: the cost of each scenario on both pages, then all targets. */
export function page(results: readonly Result[]): string {
  const costs = results.flatMap(({ scenario, ours, peer }) =>
    ours && peer ? [[scenario, ...cells(ours, peer)]] : [],
  )
  const head = ['scenario', 'calls', "peer's", 'bytes', "peer's", 'ms', "peer's"]
  const targets = results.flatMap(({ scenario, targets }) =>
    targets.map((target) => [scenario, ...line(target)]),
  )
  return [table([head, ...costs]), table([['scenario', 'figure', 'is', 'limit', ''], ...targets])].join(
    '\n\n',
  )
}

const cells = (ours: Cost, peer: Cost): string[] =>
  (['calls', 'bytes', 'ms'] as const).flatMap((name) => [short(ours[name]), short(peer[name])])

const line = (target: Target): string[] => [
  target.what,
  short(target.value),
  Number.isFinite(target.limit) ? short(target.limit) : '',
  Number.isFinite(target.limit) ? (isMet(target) ? 'met' : 'MISSED') : '',
]

/** Three significant digits below 1000, whole numbers above. */
const short = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en-US') : String(Number(value.toPrecision(3)))

/** The machine-readable report: one line per result. */
export const lines = (results: readonly Result[]): string =>
  results.map((result) => JSON.stringify(result)).join('\n')
