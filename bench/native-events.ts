/** An event of a native tag and its time, ms of a virtual clock. */
export interface NativeEvent {
  readonly at: number
  /** Empty for live-pusher; otherwise the stream of the live-player. */
  readonly streamID: string
  readonly name: 'statechange' | 'netstatus' | 'audiovolumenotify'
  readonly detail: object
}

export const userIDs = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `user-${String(index + 1).padStart(3, '0')}`)

const playUrl = (userid: string): string => `room://cloud.tencent.com/rtc?userid=${userid}&streamtype=main`

const news = (at: number, code: number, user: object): NativeEvent => ({
  at,
  streamID: '',
  name: 'statechange',
  detail: { code, message: JSON.stringify({ userlist: [user] }) },
})

export const entered: NativeEvent = {
  at: 0,
  streamID: '',
  name: 'statechange',
  detail: { code: 1018, message: '' },
}

/** A code that the room ignores: the cost of an event by itself. */
export const meaningless = (at: number): NativeEvent => ({
  at,
  streamID: '',
  name: 'statechange',
  detail: { code: 1001, message: 'connected' },
})

export const join = (userid: string, at = 0): NativeEvent => news(at, 1031, { userid })
export const leave = (userid: string, at = 0): NativeEvent => news(at, 1032, { userid })
export const video = (userid: string, hasvideo: boolean, at = 0): NativeEvent =>
  news(at, 1033, { userid, playurl: playUrl(userid), streamtype: 'main', hasvideo })
export const audio = (userid: string, hasaudio: boolean, at = 0): NativeEvent =>
  news(at, 1034, { userid, playurl: playUrl(userid), hasaudio })

/** All users join with camera and microphone, one event per `every` ms. */
export const arrivals = (users: readonly string[], every: number): NativeEvent[] =>
  users
    .flatMap((user) => [join(user), video(user, true), audio(user, true)])
    .map((event, index) => ({ ...event, at: index * every }))

export const departures = (users: readonly string[], every: number): NativeEvent[] =>
  users.map((user, index) => leave(user, index * every))

/** The same events, later. */
export const after = (ms: number, events: readonly NativeEvent[]): NativeEvent[] =>
  events.map((event) => ({ ...event, at: event.at + ms }))

/** All users join, then leave. */
export function comeAndGo(users: readonly string[], every: number): NativeEvent[] {
  const come = arrivals(users, every)
  return [...come, ...after(come.length * every, departures(users, every))]
}

/** Volume of all users every 300 ms and net status every 2 s, ours included, with varying numbers. */
export function figures(users: readonly string[], ms: number): NativeEvent[] {
  const streams = ['', ...users.map((user) => `${user}_main`)]
  const events: NativeEvent[] = []
  for (let at = 300; at <= ms; at += 100) {
    for (const [index, streamID] of streams.entries()) {
      if (at % 300 === 0) events.push(volume(at, streamID, (at / 10 + index * 37) % 101))
      if (at % 2000 === 0) events.push(net(at, streamID, 400 + ((at / 20 + index * 13) % 300)))
    }
  }
  return events
}

const volume = (at: number, streamID: string, value: number): NativeEvent => ({
  at,
  streamID,
  name: 'audiovolumenotify',
  detail: { volume: Math.round(value) },
})

const net = (at: number, streamID: string, videoBitrate: number): NativeEvent => ({
  at,
  streamID,
  name: 'netstatus',
  detail: {
    info: {
      videoBitrate,
      audioBitrate: 48,
      videoFPS: 15,
      netSpeed: videoBitrate + 60,
      videoWidth: 360,
      videoHeight: 640,
    },
  },
})
