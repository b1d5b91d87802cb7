import type { Device, Obstacle, WantedMedia } from '../schema/obstacles'
import type { RoomError } from '../schema/room-error'
import { isOfSystem } from './codes'
import { call, type Answer } from './contexts'

/** How long the user may think about a question, ms. */
const QUESTION_LIMIT = 60_000

const devices: readonly Device[] = ['mic', 'camera']
const scopes = { camera: 'scope.camera', mic: 'scope.record' } as const
const systemSwitches = { camera: 'cameraAuthorized', mic: 'microphoneAuthorized' } as const

type Facts = Readonly<Record<string, unknown>>

/**
 * What stands in the way of a call that sends these media, the gravest first. With `ask` the user is asked for what was
 * never asked for. What a phone does not tell is taken to be well; it never rejects.
 */
export async function findObstacles(wanted: WantedMedia, ask: boolean): Promise<readonly Obstacle[]> {
  const grave = inPlatform()
  if (grave) return [grave]
  if (await isPrivacyOpen()) return ['privacy']
  const { authSetting } = await told<{ authSetting?: Facts }>('getSetting')
  const found: (Obstacle | undefined)[] = []
  for (const device of devices.filter((name) => wanted[name]))
    found.push(await inDevice(device, authSetting?.[scopes[device]], ask))
  return found.filter((obstacle): obstacle is Obstacle => obstacle !== undefined)
}

function inPlatform(): Obstacle | undefined {
  const { platform, SDKVersion } = factsOf('getSystemInfoSync')
  if (platform === 'devtools') return 'devTools'
  const [major = 0, minor = 0] = (typeof SDKVersion === 'string' ? SDKVersion : '9').split('.').map(Number)
  if (major < 2 || (major === 2 && minor < 10)) return 'lowVersion'
  return typeof wx.createLivePusherContext === 'function' ? undefined : 'unsupported'
}

const isPrivacyOpen = async (): Promise<boolean> =>
  (await told<{ needAuthorization?: boolean }>('getPrivacySetting')).needAuthorization === true

async function inDevice(device: Device, setting: unknown, ask: boolean): Promise<Obstacle | undefined> {
  if (isSwitchedOff(device)) return `${device}Blocked`
  if (setting === false) return `${device}Denied`
  if (setting === true || !ask) return undefined
  try {
    await call(wx, 'authorize', { scope: scopes[device] }, QUESTION_LIMIT)
  } catch (error) {
    const { reason, message } = error as RoomError
    // Refused without a question: the switch of the system is off.
    if (reason === 'nativeFailed') return isOfSystem(message) ? `${device}Blocked` : `${device}Denied`
  }
  return undefined
}

/** The system's switch for WeChat; before base library 2.20.1 it is told among much else. */
function isSwitchedOff(device: Device): boolean {
  const name = systemSwitches[device]
  const setting = factsOf('getAppAuthorizeSetting')[name] ?? factsOf('getSystemInfoSync')[name]
  return setting === false || setting === 'denied'
}

function factsOf(name: 'getSystemInfoSync' | 'getAppAuthorizeSetting'): Facts {
  try {
    return (wx as unknown as Readonly<Record<string, (() => Facts) | undefined>>)[name]?.() ?? {}
  } catch {
    return {}
  }
}

const told = <Result extends object>(name: string): Promise<Partial<Result>> =>
  call<Answer & Result>(wx, name).catch(() => ({}))
