import { wxCall } from '../wx/wx-call'
import type { PageStack } from './page-stack'
import type { PhoneShell } from './phone-shell'

interface Target {
  readonly url: string
  readonly events?: Readonly<Record<string, (...args: unknown[]) => void>>
}

export function navigationApis(pages: PageStack, shell: PhoneShell): Readonly<Record<string, unknown>> {
  return {
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
    pageScrollTo: wxCall(
      'pageScrollTo',
      ({ scrollTop = 0, duration = 300 }: { readonly scrollTop?: number; readonly duration?: number }) => {
        const page = pages.component?.$$ as unknown as HTMLElement | undefined
        page?.parentElement?.scrollTo({ top: scrollTop, behavior: duration > 0 ? 'smooth' : 'instant' })
      },
    ),
  }
}
