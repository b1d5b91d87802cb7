import { shareEvent } from '../share-event'
import { wxCall } from '../wx/wx-call'
import { scrollPage } from './page-scroll'
import type { ScrollTarget } from './page-scroll'
import type { PageStack } from './page-stack'
import type { PhoneShell } from './phone-shell'
import { Sharing } from './share'
import { tabBarApis } from './tab-bar-apis'

interface Target {
  readonly url: string
  readonly events?: Readonly<Record<string, (...args: unknown[]) => void>>
}

export function navigationApis(pages: PageStack, shell: PhoneShell): Readonly<Record<string, unknown>> {
  const sharing = new Sharing(
    () => pages.current,
    () => void pages.restart(),
  )
  shell.onMenu = () => void sharing.openMenu().catch(() => undefined)
  document.addEventListener(
    shareEvent,
    (event) => void sharing.shareFrom((event as CustomEvent<object>).detail),
  )
  return {
    ...tabBarApis(pages, shell),
    navigateTo: wxCall('navigateTo', ({ url, events }: Target) => pages.navigateTo(url, events)),
    redirectTo: wxCall('redirectTo', ({ url }: Target) => pages.redirectTo(url)),
    reLaunch: wxCall('reLaunch', ({ url }: Target) => pages.reLaunch(url)),
    navigateBack: wxCall('navigateBack', ({ delta }: { readonly delta?: number }) =>
      pages.navigateBack(delta),
    ),
    setNavigationBarTitle: wxCall('setNavigationBarTitle', ({ title }: { readonly title: string }) =>
      shell.setTitle(title),
    ),
    setNavigationBarColor: wxCall(
      'setNavigationBarColor',
      (colors: { readonly frontColor: string; readonly backgroundColor: string }) => {
        shell.setBarColor(colors.frontColor, colors.backgroundColor)
      },
    ),
    pageScrollTo: wxCall('pageScrollTo', (target: ScrollTarget) =>
      pages.current ? scrollPage(pages.current, target) : undefined,
    ),
    startPullDownRefresh: wxCall('startPullDownRefresh', () => pages.pullDown?.start()),
    stopPullDownRefresh: wxCall('stopPullDownRefresh', () => pages.pullDown?.stop()),
    enableAlertBeforeUnload: wxCall('enableAlertBeforeUnload', ({ message }: { readonly message: string }) =>
      pages.alertBeforeUnload(message),
    ),
    disableAlertBeforeUnload: wxCall('disableAlertBeforeUnload', () => pages.alertBeforeUnload(undefined)),
    ...sharing.apis,
  }
}
