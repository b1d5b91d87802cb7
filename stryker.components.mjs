import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import base from './stryker.config.mjs'

const { projects } = createRequire(import.meta.url)('./jest.config.js')
const component = projects.find(({ displayName }) => displayName === 'glass-easel')

// A mutant of `components` is to be killed by a component test. They run on glass-easel, which needs half the
// time of the older engine.
export default {
  ...base,
  warmJest: {
    ...base.warmJest,
    ...component,
    // Needs the class that gulp builds.
    testPathIgnorePatterns: [...component.testPathIgnorePatterns, '<rootDir>/test/components/guide-page'],
    reopens: true,
  },
  mutate: ['components/**/*.ts'],
  // The tests use the native events of the bench.
  ignorePatterns: base.ignorePatterns.filter((folder) => folder !== '/bench'),
  dryRunTimeoutMinutes: 30,
  timeoutMS: 60_000,
  tempDirName: path.join(os.tmpdir(), 'trtc-room-mutate-components'),
  incrementalFile: 'artifacts/mutate/components-incremental.json',
  htmlReporter: { fileName: 'artifacts/mutate/components.html' },
  jsonReporter: { fileName: 'artifacts/mutate/components.json' },
}
