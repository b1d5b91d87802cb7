import type { Step } from './world'

/** What longer walks have found, each with the shortest script that showed it. */
export const scriptsOfThePast: readonly (readonly [name: string, script: readonly Step[]])[] = [
  [
    'the client enters again by itself while our stop is on its way',
    [
      { do: 'enter', room: 7, sig: 'SECRET-1' },
      { do: 'render' },
      { do: 'wait', ms: 3000 },
      { do: 'network', way: 'changes' },
      { do: 'interrupt', code: 5000 },
      { do: 'show' },
      { do: 'render' },
      { do: 'user', user: 'bob', what: 'join', twice: false },
    ],
  ],
]
