import { spawn } from 'node:child_process'

const openers: Partial<Record<NodeJS.Platform, readonly [program: string, ...rest: string[]]>> = {
  darwin: ['open'],
  // `start` takes a first argument in quotes for the window's title.
  win32: ['cmd', '/c', 'start', '""'],
}

/** Opens an address in the usual browser. Where that fails, the printed address has to do. */
export function openBrowser(address: string): void {
  const [program, ...rest] = openers[process.platform] ?? ['xdg-open']
  // cmd reads `&` as the end of the command.
  const argument = process.platform === 'win32' ? address.replace(/&/g, '^&') : address
  const child = spawn(program, [...rest, argument], { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
