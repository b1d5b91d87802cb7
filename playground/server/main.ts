import fs from 'node:fs'
import path from 'node:path'
import { formatDiagnostic } from '../build/diagnostic'
import type { Diagnostic } from '../build/diagnostic'
import { defaultApp } from './folders'
import { startPlayground } from './playground-server'

const DEFAULT_PORT = 8080

/**
 * `npm start [-- path/to/miniprogram]`; the environment variable PORT sets another port, 0 for any free one.
 */
async function main(): Promise<void> {
  const root = path.resolve(process.argv[2] ?? defaultApp)
  const port = readPort()
  if (!fs.existsSync(path.join(root, 'app.json'))) fail(`there is no app.json in ${root}`)
  const playground = await startPlayground({ root, port, onProblems: printOnce() }).catch((error: unknown) =>
    fail(explain(error, port)),
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void playground.stop().then(() => process.exit(0)))
  }
  process.stdout.write(`The playground is ready: ${playground.url}\n`)
}

function readPort(): number {
  const port = Number(process.env['PORT'] ?? DEFAULT_PORT)
  return Number.isInteger(port) && port >= 0 && port < 65536
    ? port
    : fail(`PORT is no port number: ${process.env['PORT']}`)
}

/** Prints problems only when they have changed. */
function printOnce(): (problems: readonly Diagnostic[]) => void {
  let printed = ''
  return (problems) => {
    const text = problems.map(formatDiagnostic).join('\n')
    if (text !== printed && text !== '') process.stderr.write(`${text}\n`)
    printed = text
  }
}

function explain(error: unknown, port: number): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `port ${port} is in use; choose another one with PORT=8081 npm start`
  return message
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

void main()
