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
import { deviceActions } from './device-apis'
import { Dialogs } from './dialogs'
import { fileApis } from './files/file-system-manager'
import { audioApis } from './media/audio'
import { chooseApis } from './media/choose-apis'
import { olderAudioApis } from './media/older-audio'
import { recorderApis } from './media/recorder'
import { previewApis } from './media/viewer'
import { permissionApis } from './permissions'
import { networkApis } from './net/network-apis'
import { scriptApis } from './script-apis'
import { SettingsSheet } from './settings-sheet'
import { storageApis } from './storage'

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
    ...scriptApis,
    ...deviceActions(dialogs),
    ...albumApis,
    ...audioApis,
    ...olderAudioApis,
    ...recorderApis,
    ...chooseApis,
    ...previewApis(shell.element),
    ...fileApis,
    ...dialogs.apis,
    ...events.apis,
    ...navigationApis(pages, shell),
    ...nativeApis(() => pages.component),
    ...tagApis(() => pages.component),
    ...networkApis(events),
    createSelectorQuery: () => pages.current?.instance.createSelectorQuery(),
    getLaunchOptionsSync: launchOptions,
    getEnterOptionsSync: launchOptions,
    getUpdateManager: () => ({
      onCheckForUpdate() {},
      onUpdateReady() {},
      onUpdateFailed() {},
      applyUpdate() {},
    }),
  }
}
