import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import path from 'node:path'

/** A playground as `npm start` runs it, in a process of its own. */
export interface RunningPlayground {
  readonly url: string
  /** Its output so far, stdout and stderr. */
  readonly output: () => string
  /** Sends a signal; the exit code shows whether it exited by itself. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export interface PlaygroundStart {
  readonly app?: string | undefined
  readonly port?: number
}

const root = path.resolve(__dirname, '../../..')
export const fixtureApp = path.join(root, 'test/browser/fixture')
/** Pages with nothing but a `<trtc-room>`. */
export const roomPages = path.join(root, 'test/browser/rooms')
/** Pages with a run time like those of frameworks. */
export const runTimePages = path.join(root, 'test/browser/run-times')
/** Pages that call `wx` and play live streams. */
export const platformPages = path.join(root, 'test/browser/platform')
/** Unchanged pages of 2020. */
export const oldPages = path.join(root, 'test/old-pages')
export const shippedApp = path.join(root, 'playground/app')

const READY = /ready: (http:\S+)/

export function startPlayground({
  app = fixtureApp,
  port = 0,
}: PlaygroundStart = {}): Promise<RunningPlayground> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'playground/server/main.ts', app], {
    cwd: root,
    env: { ...process.env, PORT: String(port) },
  })
  let output = ''
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      const [, url] = READY.exec(output) ?? []
      if (url !== undefined)
        resolve({ url, output: () => output, stop: (signal = 'SIGTERM') => stop(child, signal) })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => reject(new Error(`the playground ended with ${code}: ${output}`)))
  })
}

function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill(signal)
  })
}
