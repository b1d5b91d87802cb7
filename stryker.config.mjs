import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

const { projects } = createRequire(import.meta.url)('./jest.config.js')
const unit = projects.find(({ displayName }) => displayName === 'unit')
const layer = process.env.MUTATE_LAYER ?? '*'

/** Random walks and long comparisons: too slow to be run for every mutant. */
const slow = [
  'test/facade/(agreement|secrets)',
  'test/machine/walk',
  'test/native/fuzz',
  'test/session/(model|soak)',
]

// Run by scripts/mutate.js: a mutant of a layer is to be killed by the tests of that layer.
export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    config: {
      ...unit,
      testMatch: [`<rootDir>/test/${layer}/**/*.test.ts`],
      testPathIgnorePatterns: [...unit.testPathIgnorePatterns, ...slow],
    },
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  mutate: ['src/**/*.ts'],
  ignorePatterns: ['/artifacts', '/bench', '/coverage', '/dev', '/docs', '/examples', '/modules'],
  // swc reads no tsconfig: none has to be rewritten for the sandbox.
  tsconfigFile: 'none',
  // Not in the project: Jest would find every module twice.
  tempDirName: path.join(os.tmpdir(), 'trtc-room-mutate'),
  incremental: true,
  incrementalFile: 'artifacts/mutate/incremental.json',
  reporters: ['clear-text', 'html'],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false },
  htmlReporter: { fileName: 'artifacts/mutate/report.html' },
  thresholds: { high: 95, low: 90, break: null },
}
