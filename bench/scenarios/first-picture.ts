import type { Engine } from '../engine'
import { join, video } from '../native-events'
import { play } from '../play'
import type { Result } from '../result'
import type { Open } from '../subject'

/** Number of round trips to the view layer before a user is visible. */
export async function firstPicture({ room }: Engine): Promise<Result[]> {
  const targets = [
    { what: 'crossings from enterRoom() to pusher.start()', value: crossingsToStart(room), limit: 1 },
    { what: 'crossings from 1033 to a playing tag', value: await crossingsToPlayer(room), limit: 1 },
  ]
  return [{ scenario: 'time to picture', targets }]
}

function crossingsToStart(open: Open): number {
  const subject = open()
  subject.close()
  return subject.toStart
}

/** From the report of a camera to a tag with a url. */
export async function crossingsToPlayer(open: Open): Promise<number> {
  const subject = open()
  await play(subject, [join('bob')], 'at once')
  subject.meter.take()
  subject.fire(video('bob', true))
  while (!subject.plays('bob_main') && subject.meter.isWaiting) subject.meter.frame()
  const { calls } = subject.meter.take()
  const plays = subject.plays('bob_main')
  subject.close()
  return plays ? calls : Infinity
}
