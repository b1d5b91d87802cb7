import { TestBrowser } from '../../playground/test/browser'
import { shippedApp, startPlayground, type RunningPlayground } from '../../test/browser/support/playground'
import { Phone } from './phone'
import { stillMedia } from './still-media'

/** A page of the demo app, and the expression that is true once it has entered. */
export interface Demo {
  readonly page: string
  readonly hasEntered: string
}

/** The page with `<trtc-room>`, and one as in the guide to `trtc-wx-sdk`. */
export const demos = {
  ours: {
    page: 'pages/meeting/meeting',
    hasEntered: "phone.page.selectComponent('#room')?.getLocalState().phase === 'inRoom'",
  },
  peer: { page: 'pages/seed-1v3/seed-1v3', hasEntered: 'phone.page.data.isIn' },
} as const satisfies Readonly<Record<string, Demo>>

/** Whether players play or are empty elements: on a phone they are not part of the view layer. */
export type Media = 'moving' | 'still'

const isStill = "document.querySelector('live-pusher') && !document.querySelector('video')"
const isPublishing = "document.querySelector('live-pusher video')?.currentTime > 0"

// tsx wraps functions in calls of `__name`, which the page does not have.
const script = `{ const __name = (value) => value; (${stillMedia.toString()})() }`

/** The demo app in the playground and a browser that opens its pages: the engine's real view layer. */
export class Lab {
  private rooms = 0

  private constructor(
    private readonly playground: RunningPlayground,
    private readonly browser: TestBrowser,
  ) {}

  static async open(): Promise<Lab> {
    const viewport = { width: 390, height: 844 }
    const [playground, browser] = await Promise.all([
      startPlayground({ app: shippedApp }),
      TestBrowser.launch({ viewport }),
    ])
    return new Lab(playground, browser)
  }

  /** Opens a phone in its own room. With `still` media, players are empty elements. */
  async enter({ page, hasEntered }: Demo, media: Media): Promise<Phone> {
    const query = { page, user: 'me', room: String(4000 + this.rooms++), lang: 'en' }
    const url = `${this.playground.url}phone.html?${new URLSearchParams(query).toString()}`
    const tab = await this.browser.context.newPage()
    if (media === 'still') await tab.addInitScript(script)
    await tab.goto(url)
    const isReady = media === 'still' ? `${hasEntered} && ${isStill}` : `${hasEntered} && ${isPublishing}`
    return Phone.open(tab, isReady)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.playground.stop()
  }
}
