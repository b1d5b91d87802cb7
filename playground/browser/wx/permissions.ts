import { phoneQuery } from '../phone-query'
import { wxCall } from './wx-call'

type Scope = 'scope.camera' | 'scope.record'

const devices: Readonly<Record<Scope, 'camera' | 'microphone'>> = {
  'scope.camera': 'camera',
  'scope.record': 'microphone',
}

export const permissionApis: Readonly<Record<string, unknown>> = {
  getSetting: wxCall('getSetting', async () => ({ authSetting: await readSettings() })),
  // A page cannot open a browser's settings; it can only say what they are.
  openSetting: wxCall('openSetting', async () => ({ authSetting: await readSettings() })),
  authorize: wxCall('authorize', ({ scope }: { readonly scope: string }) => authorize(scope)),
}

/** As in WeChat, a scope that was never asked for is not in the answer. */
async function readSettings(): Promise<Partial<Record<Scope, boolean>>> {
  const states = await Promise.all(
    Object.entries(devices).map(async ([scope, name]) => [scope, await stateOf(name)] as const),
  )
  return Object.fromEntries(
    states.filter(([, state]) => state !== 'prompt').map(([scope, state]) => [scope, state === 'granted']),
  )
}

async function stateOf(name: 'camera' | 'microphone'): Promise<PermissionState> {
  if (phoneQuery.camera === 'synthetic') return 'granted'
  const { state } = await navigator.permissions.query({ name: name })
  return state
}

async function authorize(scope: string): Promise<void> {
  if (!(scope in devices)) throw new Error(`the playground has no ${scope}`)
  if (phoneQuery.camera === 'synthetic') return
  const device = devices[scope as Scope]
  try {
    const stream = await navigator.mediaDevices.getUserMedia(
      device === 'camera' ? { video: true } : { audio: true },
    )
    stream.getTracks().forEach((track) => track.stop())
  } catch {
    throw new Error('auth deny')
  }
}
