'use strict'

const HEAD = `# Phases and arrows

Made from \`src/machine/table.ts\` by \`npx gulp docs\`; do not edit. What is not listed is ignored. Of several arrows for
one input the first whose guard holds is taken.
`

/** docs/states.md: every arrow of the table, a row each. */
function statesPage(table, anyPhase) {
  const parts = [...Object.entries(table), ['any phase', anyPhase]].map(([phase, row]) => section(phase, row))
  return [HEAD, ...parts].join('\n')
}

function section(phase, row) {
  const arrows = Object.entries(row).flatMap(([input, cell]) => [cell].flat().map((arrow) => [input, arrow]))
  const lines = arrows.map(([input, { when, to, run = [] }]) => {
    const steps = run.map((step) => step.name).join(', ')
    return `| \`${input}\` | ${when?.name ?? ''} | ${to ?? ''} | ${steps} |`
  })
  return [`## ${phase}\n`, '| input | when | to | run |', '|---|---|---|---|', ...lines, ''].join('\n')
}

module.exports = { statesPage }
