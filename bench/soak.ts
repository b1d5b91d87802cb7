import { churn, enterAndExit, type Footprint } from '../test/fakes/soak'

// 200 rooms in sequence, then 30 simulated minutes of random events. The heap is measured after a garbage
// collection at the beginning and at the end: both should be equal except for noise.

declare const gc: () => void

const heap = (): number => {
  gc()
  return Math.round(process.memoryUsage().heapUsed / 1024)
}

function soak(name: string, run: (each: (footprint: Footprint) => void) => void, warm: number): void {
  const heaps: number[] = []
  let last: Footprint = { timers: 0, state: 0 }
  let most = 0
  run((footprint) => {
    heaps.push(heaps.length < warm ? 0 : heap())
    last = footprint
    most = Math.max(most, footprint.timers)
  })
  const [first = 0, end = 0] = [heaps[warm], heaps[heaps.length - 1]]
  const facts = {
    rounds: heaps.length,
    heapKB: [first, end],
    timers: last.timers,
    mostTimers: most,
    stateBytes: last.state,
  }

  console.log(name, JSON.stringify(facts))
}

soak('rooms', (each) => enterAndExit(200, each), 20)
soak('churn', (each) => churn(30, 20_261_124, each), 3)
