import * as fc from 'fast-check'
import { playUrl } from '../fakes/inputs'

/** One step of a script: a native event or a call by the page. */
export type Step =
  | { readonly do: 'enter'; readonly room: number; readonly more: object }
  | { readonly do: 'exit' | 'leaveNothing' }
  | { readonly do: 'pusher'; readonly method: 'start' | 'stop' | 'startPreview' }
  | { readonly do: 'off'; readonly given: readonly unknown[] }
  | { readonly do: 'native'; readonly code: number; readonly message: object | string }
  | { readonly do: 'setPusher'; readonly attributes: object }
  | { readonly do: 'setPlayer'; readonly id: string; readonly attributes: object }
  | { readonly do: 'switchStream'; readonly id: string }
  | { readonly do: 'playerState'; readonly id: string; readonly code: number }
  | { readonly do: 'playerVolume'; readonly id: string; readonly volume: number }
  | { readonly do: 'playerNet'; readonly id: string; readonly info: object }
  | { readonly do: 'volume'; readonly volume: number }
  | { readonly do: 'net'; readonly info: object }
  | { readonly do: 'bgm'; readonly what: 'Start' | 'Progress' | 'Complete' }

/** A random choice; the script writer maps it to a step that is possible at that point. */
export interface Wish {
  readonly what: (typeof wishes)[number]
  readonly user: string
  readonly other: string
  readonly number: number
  readonly flag: boolean
}

const wishes = [
  'join',
  'join',
  'join',
  'leave',
  'video',
  'video',
  'video',
  'audio',
  'audio',
  'audio',
  'screen',
  'screen',
  'setPlayer',
  'setPlayer',
  'setPusher',
  'switchStream',
  'playerState',
  'playerVolume',
  'playerNet',
  'volume',
  'net',
  'bgm',
  'reenter',
  'restart',
  'preview',
  'off',
] as const

const users = [
  'bob',
  'carol',
  'dave',
  'main',
  'a_main',
  'bob_aux',
  'romain',
  'constructor',
  '__proto__',
  'toString',
]

export const anyWishes: fc.Arbitrary<Wish[]> = fc.array(
  fc.record({
    what: fc.constantFrom(...wishes),
    user: fc.constantFrom(...users),
    other: fc.constantFrom(...users),
    number: fc.nat(1000),
    flag: fc.boolean(),
  }),
  { minLength: 5, maxLength: 60 },
)

interface Media {
  video: boolean
  audio: boolean
  screen: boolean
}

/** Tracks the state of the server, which determines which steps are valid. */
export class ScriptWriter {
  private readonly here = new Map<string, Media>()
  private net = 0
  private readonly steps: Step[] = []

  static write(wishes: readonly Wish[]): Step[] {
    const writer = new ScriptWriter()
    if (wishes[0]?.flag) writer.preview()
    writer.enter(1)
    wishes.forEach((wish) => writer.follow(wish))
    writer.steps.push({ do: 'exit' })
    return writer.steps
  }

  private enter(room: number): void {
    this.steps.push(
      { do: 'enter', room, more: { enableMic: room % 2 === 0, scene: 'live' } },
      this.native(1018, ''),
    )
  }

  /** A local preview, then leaving without a room. */
  private preview(): void {
    this.steps.push({ do: 'pusher', method: 'startPreview' }, { do: 'leaveNothing' })
  }

  /** The page stops its pusher and starts it again in the same room. */
  private restart(): void {
    this.steps.push(
      { do: 'pusher', method: 'stop' },
      this.native(1019, 'reason[0]'),
      { do: 'pusher', method: 'start' },
      this.native(1018, ''),
    )
  }

  private native(code: number, message: object | string): Step {
    return { do: 'native', code, message }
  }

  private follow({ what, user, other, number, flag }: Wish): void {
    const media = this.here.get(user)
    const ids = this.streams()
    const id = ids[number % (ids.length || 1)]
    switch (what) {
      case 'join':
        return this.join([user, ...(flag ? [other] : [])])
      case 'leave':
        if (media) this.tell(1032, user, {}, () => this.here.delete(user))
        return
      case 'video':
        if (media)
          this.tell(
            1033,
            user,
            { playurl: playUrl(user), streamtype: 'main', hasvideo: !media.video },
            () => (media.video = !media.video),
          )
        return
      case 'audio':
        if (media)
          this.tell(
            1034,
            user,
            { playurl: playUrl(user), hasaudio: !media.audio },
            () => (media.audio = !media.audio),
          )
        return
      case 'screen':
        if (media)
          this.tell(
            1033,
            user,
            { playurl: playUrl(user, 'aux'), streamtype: 'aux', hasvideo: !media.screen },
            () => (media.screen = !media.screen),
          )
        return
      case 'setPlayer':
        if (id)
          this.steps.push({
            do: 'setPlayer',
            id,
            attributes: { muteVideo: flag, soundMode: flag ? 'ear' : 'speaker', note: number },
          })
        return
      case 'setPusher':
        this.steps.push({ do: 'setPusher', attributes: { enableCamera: flag, beautyLevel: number % 10 } })
        return
      case 'switchStream':
        // W2: the SDK mixes up users whose names contain one of the words.
        if (id?.endsWith('_main') && !/main|small/.test(id.slice(0, -5)))
          this.steps.push({ do: 'switchStream', id })
        return
      case 'playerState':
        if (id)
          this.steps.push({ do: 'playerState', id, code: flag ? 2000 + (number % 10) : 6002 + (number % 4) })
        return
      case 'playerVolume':
        if (id) this.steps.push({ do: 'playerVolume', id, volume: number % 101 })
        return
      case 'playerNet':
        // W28: the SDK only emits reports that contain a size.
        if (id)
          this.steps.push({
            do: 'playerNet',
            id,
            info: { videoWidth: 360, videoHeight: 640, netSpeed: ++this.net },
          })
        return
      case 'volume':
        this.steps.push({ do: 'volume', volume: number % 101 })
        return
      case 'net':
        this.steps.push({
          do: 'net',
          info: { videoBitrate: number, netQualityLevel: number % 7, videoWidth: 180, videoHeight: number },
        })
        return
      case 'bgm':
        this.steps.push({
          do: 'bgm',
          what: (['Start', 'Progress', 'Complete'] as const)[number % 3] ?? 'Start',
        })
        return
      case 'reenter':
        if (number % 4 > 0) return
        this.here.clear()
        this.steps.push({ do: 'exit' })
        return this.enter(2 + (number % 5))
      case 'restart':
        if (number % 4 === 0) this.restart()
        return
      case 'preview':
        this.steps.push({ do: 'pusher', method: 'startPreview' })
        return
      case 'off':
        this.steps.push({ do: 'off', given: flag ? [undefined] : ['REMOTE_USER_JOIN', undefined] })
        return
    }
  }

  private join(wanted: string[]): void {
    const userIDs = [...new Set(wanted)].filter((user) => !this.here.has(user))
    if (userIDs.length === 0) return
    userIDs.forEach((user) => this.here.set(user, { video: false, audio: false, screen: false }))
    this.steps.push(this.native(1031, { userlist: userIDs.map((userid) => ({ userid })) }))
  }

  private tell(code: number, userid: string, facts: object, happen: () => void): void {
    this.steps.push(this.native(code, { userlist: [{ userid, ...facts }] }))
    happen()
  }

  private streams(): string[] {
    return [...this.here].flatMap(([user, { video, audio, screen }]) => [
      ...(video || audio ? [`${user}_main`] : []),
      ...(screen ? [`${user}_aux`] : []),
    ])
  }
}
