import { wxCall } from '../wx/wx-call'
import type { PageStack } from './page-stack'
import type { PhoneShell } from './phone-shell'
import { isTabPage } from '../tab-pages'
import type { TabBarStyle, TabItem } from '../tab-pages'

type Options = Partial<Omit<TabItem, 'pagePath'>> & TabBarStyle & { readonly index?: number }

/** The functions of `wx` for the tab bar; all but `switchTab` fail on pages without it. */
export function tabBarApis(pages: PageStack, shell: PhoneShell): Readonly<Record<string, unknown>> {
  const { tabBar } = shell
  const change: Readonly<Record<string, (options: Options) => void>> = {
    showTabBar: () => shell.setTabBarHidden(false),
    hideTabBar: () => shell.setTabBarHidden(true),
    setTabBarStyle: ({ color, selectedColor, backgroundColor, borderStyle }) =>
      tabBar.setStyle(given({ color, selectedColor, backgroundColor, borderStyle })),
    setTabBarItem: ({ index = 0, text, iconPath, selectedIconPath, visible }) =>
      tabBar.setItem(index, given({ text, iconPath, selectedIconPath, visible })),
    setTabBarBadge: ({ index = 0, text = '' }) => tabBar.setItem(index, { badge: String(text), dot: false }),
    removeTabBarBadge: ({ index = 0 }) => tabBar.setItem(index, { badge: '' }),
    showTabBarRedDot: ({ index = 0 }) => tabBar.setItem(index, { badge: '', dot: true }),
    hideTabBarRedDot: ({ index = 0 }) => tabBar.setItem(index, { dot: false }),
  }
  const calls = Object.entries(change).map(([name, act]) => [
    name,
    wxCall(name, (options: Options) => {
      if (!isTabPage(pages.current?.path ?? '')) throw new Error('not TabBar page')
      act(options)
    }),
  ])
  return {
    ...(Object.fromEntries(calls) as object),
    switchTab: wxCall('switchTab', ({ url }: { readonly url: string }) => pages.switchTab(url)),
  }
}

/** The fields that the caller has named. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never
}
