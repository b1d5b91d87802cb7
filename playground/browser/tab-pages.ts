import { miniProgram } from './mini-program'

export interface TabItem {
  readonly pagePath: string
  readonly text?: string
  readonly iconPath?: string
  readonly selectedIconPath?: string
  readonly visible?: boolean
  readonly badge?: string
  readonly dot?: boolean
}

export interface TabBarStyle {
  readonly color?: string
  readonly selectedColor?: string
  readonly backgroundColor?: string
  readonly borderStyle?: string
}

interface TabBarConfig extends TabBarStyle {
  readonly list?: readonly TabItem[]
  readonly custom?: boolean
  readonly position?: string
}

/** Functions, so that what does not ask can be imported without a mini program. */
export const tabBarConfig = (): TabBarConfig => miniProgram.config['tabBar'] ?? {}

export const tabItems = (): TabItem[] =>
  (tabBarConfig().list ?? []).map((item) => ({ ...item, pagePath: item.pagePath.replace(/^\//, '') }))

export const isTabPage = (path: string): boolean => tabItems().some(({ pagePath }) => pagePath === path)
