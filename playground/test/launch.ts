import { TestBrowser } from './browser'
import { Room } from './room'
import type { Size } from './room'
import { serve } from './served'
import type { ServedApp } from './served'

export interface LaunchOptions<N extends string = string> extends ServedApp {
  /** The users, each with a phone. */
  readonly phones?: readonly N[]
  /** The page that the phones start on; the first one of the app by default. */
  readonly page?: string
  /** Parameters of the phones' addresses, which are also the query of the start page. */
  readonly query?: Readonly<Record<string, string>>
  /** The language that the phones report: `en`, `zh-CN`. */
  readonly lang?: string
  /** The size of the phones' screens. */
  readonly size?: Size
  /** How long anything is waited for, in ms; 30,000 by default. */
  readonly timeout?: number
  /** Shows the browser while the test runs. */
  readonly headed?: boolean
}

/** Opens a mini program on one phone per user. */
export async function launch<const N extends string = never>(options: LaunchOptions<N>): Promise<Room<N>> {
  const { phones = [], page, lang, size, timeout, headed } = options
  const [playground, browser] = await both(serve(options), TestBrowser.launch({ timeout, headed }))
  const room = new Room<N>(playground, browser, timeout)
  const query = {
    room: newRoom(),
    sound: '1',
    ...(page && { page }),
    ...(lang && { lang }),
    ...options.query,
  }
  try {
    await Promise.all(phones.map((user) => room.addPhone(user, query, size)))
    return room
  } catch (error) {
    await room.close()
    throw error
  }
}

/** If one of the two fails, the other one is not left running. */
async function both(
  playground: Promise<Room['playground']>,
  browser: Promise<TestBrowser>,
): Promise<[Room['playground'], TestBrowser]> {
  const [served, launched] = await Promise.allSettled([playground, browser])
  if (served.status === 'fulfilled' && launched.status === 'fulfilled') return [served.value, launched.value]
  if (served.status === 'fulfilled') await served.value.stop()
  if (launched.status === 'fulfilled') await launched.value.close()
  return Promise.all([playground, browser])
}

/** All phones of a launch meet in one room, if the app takes it from its query. */
const newRoom = (): string => String(100000 + Math.floor(Math.random() * 900000))
