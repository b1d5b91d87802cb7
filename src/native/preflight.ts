import type { Device, Obstacle, WantedMedia } from '../schema/obstacles'
import type { RoomError } from '../schema/room-error'
import { isOfSystem } from './codes'
import { callWx, type Answer } from './contexts'
import { phoneFacts } from './phone'
import { has, type AsyncApi, type Facts } from './wechat'

const devices: readonly Device[] = ['mic', 'camera']
const scopes = { camera: 'scope.camera', mic: 'scope.record' } as const
const systemSwitches = { camera: 'cameraAuthorized', mic: 'microphoneAuthorized' } as const

/**
 * The obstacles to a call with these media, the gravest first. With `ask`, permissions that were never requested are
 * requested, as long as `holder` exists. Facts that the phone does not report count as fine. Never rejects.
 */
export async function findObstacles(
  wanted: WantedMedia,
  ask: boolean,
  holder?: object,
): Promise<readonly Obstacle[]> {
  const facts = phoneFacts()
  const grave = inPlatform(facts)
  if (grave) return [grave]
  if (await isPrivacyOpen()) return ['privacy']
  const { authSetting } = await query<{ authSetting?: Facts }>('getSetting')
  const found: (Obstacle | undefined)[] = []
  for (const device of devices.filter((name) => wanted[name])) {
    const setting = authSetting?.[scopes[device]]
    found.push(isBlocked(facts, device) ? `${device}Blocked` : await inSetting(device, setting, ask, holder))
  }
  return found.filter((obstacle): obstacle is Obstacle => obstacle !== undefined)
}

function inPlatform({ platform, SDKVersion }: Facts): Obstacle | undefined {
  if (platform === 'devtools') return 'devTools'
  if (isOld(SDKVersion)) return 'lowVersion'
  return has('createLivePusherContext') ? undefined : 'unsupported'
}

/** Older than 2.10.0; an unknown version does not count as old. */
function isOld(version: unknown): boolean {
  const [, major = '', minor = ''] = /^(\d+)\.(\d+)/.exec(String(version)) ?? []
  return major !== '' && (Number(major) < 2 || (major === '2' && Number(minor) < 10))
}

/** The system's permission for WeChat: a boolean before base library 2.20.1. */
function isBlocked(facts: Facts, device: Device): boolean {
  const setting = facts[systemSwitches[device]]
  return setting === false || setting === 'denied'
}

const isPrivacyOpen = async (): Promise<boolean> =>
  (await query<{ needAuthorization?: boolean }>('getPrivacySetting')).needAuthorization === true

async function inSetting(
  device: Device,
  setting: unknown,
  ask: boolean,
  holder?: object,
): Promise<Obstacle | undefined> {
  if (setting === false) return `${device}Denied`
  if (setting === true || !ask) return undefined
  try {
    await callWx('authorize', { scope: scopes[device] }, holder)
  } catch (error) {
    const { reason, message } = error as RoomError
    // Refused without asking: the system's permission is off.
    if (reason === 'nativeFailed') return isOfSystem(message) ? `${device}Blocked` : `${device}Denied`
  }
  return undefined
}

const query = <Result extends object>(name: AsyncApi): Promise<Partial<Result>> =>
  callWx<Answer & Result>(name).catch(() => ({}))
