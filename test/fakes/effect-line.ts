import type { Effect } from '../../src/machine/effects'
import type { PusherCall } from '../../src/session/host'
import { componentEvent } from '../../src/schema/events'

export type Happening = Effect | PusherCall

/** An effect as one line of text, for tables. */
export function line(effect: Happening): string {
  switch (effect.type) {
    case 'emit':
      return [componentEvent(effect.event), facts(effect)].join(' ').trim()
    case 'timer/set':
      return `timer ${effect.alarm.type} ${effect.ms}`
    case 'timer/clear':
      return `clear ${effect.alarms.join()}`
    case 'settle/enter':
      return `settle enter ${effect.failure?.reason ?? 'ok'}`
    case 'settle/exit':
      return 'settle exit'
    case 'log':
      return `log ${effect.message}`
    case 'watch/start':
    case 'watch/stop':
      return `${effect.type} ${effect.stream.streamID}`
    case 'player/play':
      return `player/play ${effect.streamID}`
    case 'pusher/start':
    case 'pusher/stop':
      return effect.type
  }
}

function facts({ detail }: Happening & { type: 'emit' }): string {
  if ('layout' in detail) return detail.layout
  if ('pages' in detail) return `${detail.page + 1} of ${detail.pages}`
  if ('remaining' in detail) return `${detail.remaining}`
  if ('phase' in detail) return `${detail.previous}>${detail.phase}`
  if ('confirmed' in detail) return `${detail.reason}${detail.confirmed ? '' : ' unconfirmed'}`
  if ('reason' in detail) return detail.reason
  if ('code' in detail) return String(detail.code)
  if ('streamID' in detail) return detail.streamID
  return 'userID' in detail ? detail.userID : JSON.stringify(detail)
}

const quiet: readonly Happening['type'][] = ['log', 'watch/start', 'timer/clear']

/** The effects as lines, without log lines, the stopwatch and cancelled timers. */
export const lines = (effects: readonly Happening[]): string[] =>
  effects.filter(({ type }) => !quiet.includes(type)).map(line)
