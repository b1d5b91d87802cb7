import type { Bot } from '../../rooms/bots'
import { parseBots } from '../../rooms/bots'
import { setBots } from '../bots/bots'
import { roomBots } from '../bots/room-bots'
import { confirmAt, dragAt, pressAt, scrollAt, slideAt, tapAt, typeAt } from '../places/act'
import type { Way } from '../places/finger'
import type { Place } from '../places/place'
import type { Position } from '../places/scroll'
import { cause, say } from './faults'
import type { Order } from './faults'

/** One step of a random walk of the tests. */
export interface Step {
  readonly do: string
  readonly [fact: string]: unknown
}

/** The component under test, as a page sees it. */
export interface Room {
  enterRoom(params: object): Promise<void>
  exitRoom(): Promise<void>
  publishLocalVideo(): Promise<void>
  unpublishLocalVideo(): Promise<void>
  setData(data: object): void
  readonly data: { readonly userSig: string; readonly roomId: number }
}

type Part = (step: Step, room: Room) => void | Promise<void>

/** The steps that call the component; all others work for any app. */
const roomSteps = new Set(['enter', 'exit', 'publish', 'background'])

// Walks use two rooms; here the second has the next room number.
let firstRoom: number | undefined

const parts: Readonly<Record<string, Part>> = {
  enter: ({ room: which }, room) => {
    const roomID = (firstRoom ??= roomOf(room)) + (which === 8 ? 1 : 0)
    // Walks check the room, not the results; a refusal also emits the `error` event.
    room.enterRoom({ roomID }).catch(() => undefined)
  },
  exit: (_, room) => void room.exitRoom(),
  publish: ({ camera }, room) =>
    void (camera === true ? room.publishLocalVideo() : room.unpublishLocalVideo()),
  background: ({ policy }, room) => room.setData({ background: policy }),
  hide: () => cause({ background: true }),
  show: () => cause({ background: false }),
  network: ({ way }) => cause(networks[way as keyof typeof networks]),
  interrupt: ({ code }) => (code === 5000 ? cause('suspend') : say('pusher', 5001)),
  sound: ({ begins }) => cause({ call: begins === true }),
  user: ({ user, what }) => setBots(changed(String(user), String(what))),
  player: ({ user, code }) => say(`${String(user)}_main`, Number(code)),
  kick: ({ reason }) => cause(reason === 2 ? 'dismiss' : 'kick'),
  noise: ({ code, message }) => say('pusher', Number(code), String(message)),
  cause: ({ order }) => cause(order as Order),
  say: ({ tag, code, message }) => say(String(tag), Number(code), typeof message === 'string' ? message : ''),
  wait: ({ ms }) => new Promise((resolve) => setTimeout(resolve, Number(ms))),
  tap: (step) => tapAt(placeIn(step)),
  longpress: (step) => pressAt(placeIn(step)),
  drag: (step) => dragAt(placeIn(step), step['by'] as Way),
  scroll: (step) => scrollAt(placeIn(step), step['to'] as Position),
  type: (step) => typeAt(placeIn(step), String(step['text'])),
  confirm: (step) => confirmAt(placeIn(step)),
  slide: (step) => slideAt(placeIn(step), Number(step['value'])),
  // Not needed: the page renders by itself.
  render: () => undefined,
}

const placeIn = ({ what, nth }: Step): Place => ({ what: String(what), nth: Number(nth ?? 0) })

const networks = {
  up: { network: 'up' },
  down: { network: 'down' },
  wavers: 'waver',
  changes: 'networkChange',
} as const

/** Plays a script on the phone, and logs each step in the console. */
export async function playScript(script: readonly Step[], room: () => Room | undefined): Promise<void> {
  if (script.some((step) => roomSteps.has(step.do))) await untilReady(room)
  for (const step of script) {
    const target = room()
    console.info('script:', JSON.stringify(step))
    if (target || !roomSteps.has(step.do)) await parts[step.do]?.(step, target as Room)
  }
  console.info('script: done')
}

/** The component and the entry parameters are available a moment after the page is opened. */
async function untilReady(room: () => Room | undefined): Promise<void> {
  while (!room()?.data.userSig) await new Promise((resolve) => setTimeout(resolve, 100))
}

export function parseScript(text: string): readonly Step[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value)
      ? value.filter((step): step is Step => typeof (step as Step)?.do === 'string')
      : []
  } catch {
    return []
  }
}

const roomOf = (room: Room): number => room.data.roomId || 1

/** The user as a bot: joins, leaves, or turns media on or off. */
function changed(userID: string, what: string): readonly Bot[] {
  const others = roomBots.value.filter((bot) => bot.userID !== userID)
  const [bot] = [
    roomBots.value.find((one) => one.userID === userID),
    ...parseBots(`${userID}:novideo.mute`),
  ].filter(Boolean)
  if (what === 'leave' || !bot) return others
  if (what === 'join') return [...others, bot]
  const name = what === 'screen' ? 'aux' : (what as 'video' | 'audio')
  return [...others, { ...bot, streams: { ...bot.streams, [name]: !bot.streams[name] } }]
}
