import path from 'node:path'
import { formatDiagnostic } from '../playground/build/diagnostic'
import { exportApp } from '../playground/export/export-app'
import { demo } from './live'

const root = path.resolve(__dirname, '..')

/** Writes the demo where `stage` takes it from. */
async function main(): Promise<void> {
  const problems = await exportApp({ root: path.join(root, demo), to: path.join(root, 'site/live') })
  if (problems.length === 0) return
  process.stderr.write(`${problems.map(formatDiagnostic).join('\n')}\n`)
  process.exitCode = 1
}

void main()
