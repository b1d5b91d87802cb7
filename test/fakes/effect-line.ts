import type { Effect } from '../../src/machine/effects'
import { componentEvent } from '../../src/schema/events'

/** An effect in a few words, so that a table of them can be read. */
export function line(effect: Effect): string {
  switch (effect.type) {
    case 'emit':
      return [componentEvent(effect.event), facts(effect)].join(' ').trim()
    case 'timer/set':
      return `timer ${effect.alarm.type} ${effect.ms}`
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

function facts({ detail }: Effect & { type: 'emit' }): string {
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

/** What is told and done, without the log and the stopwatch. */
export const lines = (effects: readonly Effect[]): string[] =>
  effects.filter(({ type }) => type !== 'log' && type !== 'watch/start').map(line)
