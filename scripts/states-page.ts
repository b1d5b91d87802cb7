import type { Arrow, Row } from '../src/machine/step'

const HEAD = `# Phases and arrows

Generated from \`src/machine/table.ts\` by \`npx gulp docs\`; do not edit. Inputs that are not listed are ignored. Of
several arrows for one input, the first whose guard (\`when\`) holds is taken.
`

/** docs/states.md: one row for each arrow of the table. */
export function statesPage(table: Readonly<Record<string, Row>>, anyPhase: Row): string {
  const parts = [...Object.entries(table), ['any phase', anyPhase] as const].map(([phase, row]) =>
    section(phase, row),
  )
  return [HEAD, ...parts].join('\n')
}

function section(phase: string, row: Row): string {
  const arrows = Object.entries(row).flatMap(([input, cell]) =>
    [cell as Arrow | readonly Arrow[]].flat().map((arrow) => [input, arrow] as const),
  )
  const lines = arrows.map(([input, { when, to, run = [] }]) => {
    const steps = run.map((step) => step.name).join(', ')
    return `| \`${input}\` | ${when?.name ?? ''} | ${to ?? ''} | ${steps} |`
  })
  return [`## ${phase}\n`, '| input | when | to | run |', '|---|---|---|---|', ...lines, ''].join('\n')
}
