#!/usr/bin/env node
import path from 'node:path'
import { formatDiagnostic } from '../build/diagnostic'
import type { Diagnostic } from '../build/diagnostic'
import { findApp } from './command/app-folder'
import { readCommand } from './command/command-line'
import type { Command } from './command/command-line'
import { languageOf, systemLocale } from './command/language'
import { openBrowser } from './command/open-browser'
import { options } from './command/options'
import type { Settings } from './command/options'
import { helpText, texts } from './command/texts'
import { defaultApp } from './folders'
import { startPlayground } from './playground-server'

const DEFAULT_PORT = 8080

/** `trtc-room-playground [folder] [options]`; `npm start -- [folder] [options]` in this repository. */
async function main(): Promise<void> {
  const command = readCommand(process.argv.slice(2), language)
  if (command.kind === 'help') process.stdout.write(helpText(command.language))
  else if (command.kind === 'refused') fail(command.sentence)
  else await run(command)
}

const language = languageOf(process.env, systemLocale())

async function run({ folder, settings }: Extract<Command, { kind: 'run' }>): Promise<void> {
  const words = texts[settings.lang ?? language]
  const asked = path.resolve(folder ?? defaultApp)
  const app = findApp(asked)
  if (!('root' in app)) return fail(words.noApp(asked, app.found))
  const port = settings.port ?? readPort()
  const start = { root: app.root, port, sig: settings.sig, onProblems: printOnce() }
  const playground = await startPlayground(start).catch((error: NodeJS.ErrnoException) =>
    fail(error.code === 'EADDRINUSE' ? words.portInUse(port) : error.message),
  )
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void playground.stop().then(() => process.exit(0)))
  }
  const address = addressOf(playground.url, settings)
  process.stdout.write(`${words.ready(address)}\n`)
  if (settings.open) openBrowser(address)
}

/** The wall reads the rest of the settings from its address. */
function addressOf(url: string, { phones, page, lang }: Settings): string {
  const query = Object.entries({ phones, page, lang }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return query.length === 0 ? url : `${url}?${new URLSearchParams(query).toString()}`
}

function readPort(): number {
  const text = process.env['PORT'] ?? ''
  if (text === '') return DEFAULT_PORT
  const { read, legal } = options.port
  return (read(text) as number | undefined) ?? fail(texts[language].illegal('PORT', text, legal))
}

/** Prints each problem when it appears; what is mended may appear again. */
function printOnce(): (problems: readonly Diagnostic[]) => void {
  let printed = new Set<string>()
  return (problems) => {
    const texts = problems.map(formatDiagnostic)
    for (const text of texts) if (!printed.has(text)) process.stderr.write(`${text}\n`)
    printed = new Set(texts)
  }
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}

void main()
