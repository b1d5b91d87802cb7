/** The lab's result of a check; `noted` if either outcome is right but should be known. */
export interface Finding {
  readonly verdict: 'passed' | 'failed' | 'noted'
  /** Measurements by name: milliseconds, codes, counts. */
  readonly facts: Facts
}

export type Fact = string | number | boolean | readonly (string | number)[] | undefined
export type Facts = Readonly<Record<string, Fact>>

export const noted = (facts: Facts): Finding => ({ verdict: 'noted', facts })
export const judged = (isRight: boolean, facts: Facts): Finding => ({
  verdict: isRight ? 'passed' : 'failed',
  facts,
})

/** One line for each fact. */
export const linesOf = (facts: Facts): string[] =>
  Object.keys(facts)
    .filter((name) => facts[name] !== undefined)
    .map((name) => `${name}: ${[facts[name]].join(', ').replace(/,(?=\S)/g, ', ')}`)
