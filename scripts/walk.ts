import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'

// Runs the random walks of the tests longer than `npm test` does, or repeats one of them:
//   npm run walk -- --runs 20000
//   npm run walk -- --seed 42 --path 17:3:0 --test "whatever happens"      as printed by a failing run

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string' },
    path: { type: 'string' },
    test: { type: 'string' },
  },
})

const env: NodeJS.ProcessEnv = { ...process.env, WALK_RUNS: values.runs }
if (values.seed) env['WALK_SEED'] = values.seed
if (values.path) env['WALK_PATH'] = values.path

const jest = createRequire(__filename).resolve('jest/bin/jest')
const which = ['--selectProjects', 'unit', '--testPathPatterns', 'test/(machine/walk|session/model)']
if (values.test) which.push('--testNamePattern', values.test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
const { status } = spawnSync(process.execPath, [jest, ...which], { env, stdio: 'inherit' })
process.exitCode = status ?? 1
