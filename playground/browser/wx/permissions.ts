import { faults } from '../chaos/faults'
import type { Permission } from '../chaos/faults'
import { phoneQuery } from '../phone-query'
import type { Dialogs } from './dialogs'
import type { SettingsSheet } from './settings-sheet'
import { wxCall } from './wx-call'

type Scope = 'scope.camera' | 'scope.record'

const devices = {
  'scope.camera': { name: 'camera', fault: 'camera' },
  'scope.record': { name: 'microphone', fault: 'mic' },
} as const satisfies Readonly<Record<Scope, { readonly name: string; readonly fault: 'camera' | 'mic' }>>

const contract = phoneQuery.isChinese
  ? { title: '隐私保护指引', content: '通话时使用摄像头和麦克风。', confirmText: '知道了' }
  : {
      title: 'Privacy guide',
      content: 'The camera and the microphone are used in calls.',
      confirmText: 'Close',
    }

export const permissionApis = (
  sheet: SettingsSheet,
  dialogs: Dialogs,
): Readonly<Record<string, unknown>> => ({
  getSetting: wxCall('getSetting', async () => ({ authSetting: await readSettings() })),
  openSetting: wxCall('openSetting', async () => {
    await sheet.open('denied')
    return { authSetting: await readSettings() }
  }),
  openAppAuthorizeSetting: wxCall('openAppAuthorizeSetting', () => sheet.open('blocked')),
  authorize: wxCall('authorize', ({ scope }: { readonly scope: string }) => authorize(scope)),
  getPrivacySetting: wxCall('getPrivacySetting', () => ({
    needAuthorization: faults.value.privacy === 'open',
    privacyContractName: contract.title,
  })),
  openPrivacyContract: wxCall('openPrivacyContract', async () => {
    await dialogs.showModal({ ...contract, showCancel: false })
  }),
})

/** WeChat's error for a missing privacy consent (errno 104). */
export const PRIVACY_OPEN = 'privacy permission is not authorized'

/** The system's permissions. */
export const systemWord = (permission: Permission): 'authorized' | 'denied' =>
  permission === 'blocked' ? 'denied' : 'authorized'

/** As in WeChat, scopes that were never requested are omitted. */
async function readSettings(): Promise<Partial<Record<Scope, boolean>>> {
  const states = await Promise.all(
    (Object.keys(devices) as Scope[]).map(async (scope) => [scope, await stateOf(scope)] as const),
  )
  return Object.fromEntries(
    states.filter(([, state]) => state !== 'prompt').map(([scope, state]) => [scope, state === 'granted']),
  )
}

async function stateOf(scope: Scope): Promise<PermissionState> {
  const { name, fault } = devices[scope]
  if (faults.value[fault] === 'denied') return 'denied'
  if (phoneQuery.camera === 'synthetic') return 'granted'
  const { state } = await navigator.permissions.query({ name })
  return state
}

async function authorize(scope: string): Promise<void> {
  if (!(scope in devices)) throw new Error(`the playground has no ${scope}`)
  const { name, fault } = devices[scope as Scope]
  if (faults.value.privacy === 'open') throw new Error(PRIVACY_OPEN)
  if (faults.value[fault] === 'denied') throw new Error('auth deny')
  if (faults.value[fault] === 'blocked') throw new Error('system permission denied')
  if (phoneQuery.camera === 'synthetic') return
  try {
    const stream = await navigator.mediaDevices.getUserMedia(
      name === 'camera' ? { video: true } : { audio: true },
    )
    stream.getTracks().forEach((track) => track.stop())
  } catch {
    throw new Error('auth deny')
  }
}
