import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'

const { projects } = createRequire(import.meta.url)('./jest.config.js')
const unit = projects.find(({ displayName }) => displayName === 'unit')

/** Too slow to be run for every mutant: random walks, long comparisons, what reads typings. */
const slow = [
  'test/facade/(agreement|secrets)',
  'test/machine/walk',
  'test/native/(fuzz|platform-tags)',
  'test/session/(model|soak)',
]

/** Tests every nth mutant only, of which nothing is kept. */
const every = Number(process.env.EVERY ?? 1)

// Run by scripts/mutate.ts: a mutant of `src` is to be killed by a unit test of `src`, of whatever layer.
export default {
  testRunner: 'warm-jest',
  plugins: ['./scripts/mutate/warm-jest.js', './scripts/mutate/prose.js'],
  ignorers: ['prose'],
  warmJest: {
    ...unit,
    every,
    testMatch: ['<rootDir>/test/{machine,view,session,native,facade,schema}/**/*.test.ts'],
    moduleNameMapper: { '^fast-check$': '<rootDir>/scripts/mutate/few-runs.js' },
    testPathIgnorePatterns: [...unit.testPathIgnorePatterns, ...slow],
  },
  warnings: { unknownOptions: false, slow: false },
  // A mutant that goes round in circles is ended by its count of hits; a slow machine is no sign of one.
  timeoutMS: 15_000,
  coverageAnalysis: 'perTest',
  concurrency: 1,
  mutate: ['src/**/*.ts'],
  ignorePatterns: [
    '/artifacts',
    '/bench',
    '/coverage',
    '/dev',
    '/docs',
    '/examples',
    '/modules',
    '/playground',
  ],
  // swc reads no tsconfig: none has to be rewritten for the sandbox.
  tsconfigFile: 'none',
  // Not in the project: Jest would find every module twice.
  tempDirName: path.join(os.tmpdir(), 'trtc-room-mutate'),
  incremental: every === 1,
  incrementalFile: 'artifacts/mutate/incremental.json',
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false },
  htmlReporter: { fileName: 'artifacts/mutate/report.html' },
  jsonReporter: { fileName: 'artifacts/mutate/report.json' },
  thresholds: { high: 95, low: 90, break: null },
}
