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

const scenarios = [
  comingAndGoing,
  growth,
  singleChanges,
  burst,
  firstPicture,
  aMinuteOfFigures,
  audioRoom,
  hotPaths,
  viewLayer,
]

async function main(): Promise<void> {
  const engine = startEngine()
  const results: Result[] = []
  for (const run of scenarios) results.push(...(await run(engine)))
  console.log(`Node ${process.version}, ${cpus().length} cores\n`)
  console.log(`${page(results)}\n\n${lines(results)}`)
}

void main()
