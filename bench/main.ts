import { cpus } from 'node:os'
import { startEngine } from './engine'
import { lines, page } from './report'
import type { Result } from './result'
import { comingAndGoing, growth } from './scenarios/coming-and-going'
import { aMinuteOfFigures } from './scenarios/figures'
import { firstPicture } from './scenarios/first-picture'
import { hotPaths } from './scenarios/hot-paths'
import { audioRoom } from './scenarios/large-rooms'
import { burst, singleChanges } from './scenarios/single-changes'
import { viewLayer } from './scenarios/view-layer'

const parts = {
  logic: [comingAndGoing, growth, singleChanges, burst, firstPicture, aMinuteOfFigures, audioRoom, hotPaths],
  view: [viewLayer],
}

/** Runs the parts that the command line names, by default all. */
async function main(): Promise<void> {
  const [part] = process.argv.slice(2)
  const names = part === undefined ? (Object.keys(parts) as (keyof typeof parts)[]) : [nameOf(part)]
  const engine = startEngine()
  const results: Result[] = []
  for (const run of names.flatMap((name) => [...parts[name]])) results.push(...(await run(engine)))
  console.log(`Node ${process.version}, ${cpus().length} cores\n`)
  console.log(`${page(results)}\n\n${lines(results)}`)
}

function nameOf(part: string): keyof typeof parts {
  if (part in parts) return part as keyof typeof parts
  throw new Error(`the bench has no part ${part}: ${Object.keys(parts).join(', ')}`)
}

void main()
