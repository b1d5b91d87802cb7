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
  [
    'a start that waited for the page belongs to a room that was left meanwhile',
    [
      { do: 'enter', room: 7, sig: 'SECRET-1' },
      { do: 'hide' },
      { do: 'render' },
      { do: 'enter', room: 8, sig: 'SECRET-1' },
      { do: 'publish', camera: true },
      { do: 'show' },
      { do: 'render' },
      { do: 'wait', ms: 3000 },
      { do: 'user', user: 'bob', what: 'join', twice: false },
    ],
  ],
  [
    'the last connection speaks while its stop waits for the page',
    [
      { do: 'enter', room: 7, sig: 'SECRET-1' },
      { do: 'render' },
      { do: 'publish', camera: true },
      { do: 'render' },
      { do: 'network', way: 'down' },
      { do: 'wait', ms: 12000 },
      { do: 'hide' },
      { do: 'render' },
      { do: 'wait', ms: 500 },
      { do: 'wait', ms: 500 },
      { do: 'show' },
      { do: 'wait', ms: 500 },
      { do: 'wait', ms: 500 },
      { do: 'user', user: 'bob', what: 'join', twice: false },
      { do: 'render' },
      { do: 'enter', room: 7, sig: 'SECRET-1' },
      { do: 'network', way: 'up' },
      { do: 'wait', ms: 12000 },
      { do: 'render' },
      { do: 'user', user: 'bob', what: 'leave', twice: false },
    ],
  ],
]
