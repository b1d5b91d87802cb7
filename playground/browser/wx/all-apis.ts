import type { LaunchOptions } from '../phone/mini-app'
import { navigationApis } from '../phone/navigation-apis'
import type { PageStack } from '../phone/page-stack'
import type { PhoneShell } from '../phone/phone-shell'
import { nativeApis } from '../native/native-apis'
import { tagApis } from '../tags/tag-apis'
import { albumApis } from './album'
import { answeredApis } from './answers/answered-apis'
import type { AppEvents } from './app-events'
import { deviceApis } from './device'
import { Dialogs } from './dialogs'
import { permissionApis } from './permissions'
import { request } from './request'
import { SettingsSheet } from './settings-sheet'
import { storageApis } from './storage'
import { wxCall } from './wx-call'

export interface ApiParts {
  readonly shell: PhoneShell
  readonly pages: PageStack
  readonly events: AppEvents
  readonly launchOptions: () => LaunchOptions
}

/** Everything that `wx` has in the playground. */
export function allApis({
  shell,
  pages,
  events,
  launchOptions,
}: ApiParts): Readonly<Record<string, unknown>> {
  const dialogs = new Dialogs(shell.element)
  return {
    ...answeredApis(),
    ...deviceApis(shell.windowHeight),
    ...storageApis,
    ...permissionApis(new SettingsSheet(shell.element), dialogs),
    ...albumApis,
    ...dialogs.apis,
    ...events.apis,
    ...navigationApis(pages, shell),
    ...nativeApis(() => pages.component),
    ...tagApis(() => pages.component),
    request,
    nextTick: (callback: () => void) => setTimeout(callback),
    createSelectorQuery: () => pages.current?.instance.createSelectorQuery(),
    getLaunchOptionsSync: launchOptions,
    getEnterOptionsSync: launchOptions,
    setKeepScreenOn: wxCall('setKeepScreenOn', () => undefined),
    vibrateShort: wxCall('vibrateShort', () => void navigator.vibrate?.(15)),
    vibrateLong: wxCall('vibrateLong', () => void navigator.vibrate?.(400)),
    setClipboardData: wxCall('setClipboardData', ({ data }: { readonly data: string }) =>
      navigator.clipboard.writeText(data),
    ),
    getUpdateManager: () => ({
      onCheckForUpdate() {},
      onUpdateReady() {},
      onUpdateFailed() {},
      applyUpdate() {},
    }),
  }
}
