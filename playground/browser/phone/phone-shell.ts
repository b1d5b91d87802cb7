import { miniProgram } from '../mini-program'
import { motion, theme } from '../theme'
import { measures, navigationBarHeight } from '../wx/measures'
import { TabBar } from './tab-bar'
import type { TabItem } from '../tab-pages'
import { themed } from './themed'
import './phone-shell.css'

export interface WindowStyle {
  readonly navigationBarTitleText?: string
  readonly navigationBarBackgroundColor?: string
  readonly navigationBarTextStyle?: string
  readonly navigationStyle?: string
  readonly backgroundColor?: string
  readonly backgroundTextStyle?: string
  readonly enablePullDownRefresh?: boolean
  readonly onReachBottomDistance?: number
  readonly disableScroll?: boolean
}

export interface PageFrame {
  /** The parent of the page's root element. */
  readonly content: HTMLElement
  readonly style: WindowStyle
  /** Makes it the top of all. */
  raise(): void
  remove(): void
}

interface Frame {
  readonly path: string
  /** The page's own .json. */
  readonly config: WindowStyle
  readonly element: HTMLElement
  readonly title: HTMLElement
  style: WindowStyle
}

/**
 * The phone around the pages: status bar, a navigation bar for each page, the capsule, the home indicator.
 */
export class PhoneShell {
  readonly element = document.createElement('div')
  readonly tabBar = new TabBar((index, item) => this.onTabTap(index, item))
  /** Called when a tab is tapped. */
  onTabTap: (index: number, item: TabItem) => void = () => undefined
  /** Called when the dots of the capsule are tapped. */
  onMenu: () => void = () => undefined
  private readonly frames: Frame[] = []
  private readonly pages = part('pages')
  private readonly clock = part('clock')

  constructor() {
    this.element.className = 'phone'
    this.element.style.setProperty('--navigation-bar', `${navigationBarHeight}px`)
    this.element.dataset['reducedMotion'] = motion
    this.element.append(this.pages, this.statusBar(), this.capsule(), part('home-indicator'))
    document.body.append(this.element)
    this.fit()
    this.dress()
    window.addEventListener('resize', () => this.fit())
    theme.subscribe(() => this.dress())
  }

  /** The height of the page's area. */
  readonly windowHeight = (): number => {
    const isCustom = this.frames.at(-1)?.style.navigationStyle === 'custom'
    const bars = isCustom ? 0 : measures().statusBar + navigationBarHeight
    return innerHeight - bars - this.tabBar.height
  }

  setTabBarHidden(isHidden: boolean): void {
    this.tabBar.setHidden(isHidden)
    const top = this.frames.at(-1)
    if (top) this.tabBar.showIn(top.element, top.path)
  }

  addPage(path: string, config: WindowStyle, goBack: () => void): PageFrame {
    const [title, back, content, view] = [
      part('title'),
      document.createElement('button'),
      part('page-scroll'),
      part('page-view'),
    ]
    title.textContent = windowStyle(config).navigationBarTitleText ?? ''
    back.className = 'back'
    back.setAttribute('aria-label', 'Back')
    back.onclick = goBack
    const bar = part('navigation')
    bar.append(back, title)
    view.append(content)
    const element = part('page-frame')
    element.append(bar, view)
    this.pages.append(element)
    const frame: Frame = { path, config, element, title, style: windowStyle(config) }
    this.frames.push(frame)
    dressFrame(frame)
    return { content, style: frame.style, raise: () => this.raise(frame), remove: () => this.remove(frame) }
  }

  /** Shows the newest page and hides those below it. */
  showTop(canGoBack: boolean): void {
    const top = this.frames.at(-1)
    for (const { element } of this.frames) element.hidden = element !== top?.element
    top?.element.toggleAttribute('data-can-go-back', canGoBack)
    if (top) this.tabBar.showIn(top.element, top.path)
    this.showInk()
  }

  setTitle(title: string): void {
    const top = this.frames.at(-1)
    if (top) top.title.textContent = title
  }

  setBarColor(front: string, background: string): void {
    const top = this.frames.at(-1)
    top?.element.style.setProperty('--bar', background)
    top?.element.style.setProperty('--bar-text', front)
    this.element.style.setProperty('--ink', front)
  }

  private showInk(): void {
    const top = this.frames.at(-1)
    this.element.style.setProperty('--ink', top ? inkOf(top.style) : '#000000')
    this.element.dataset['ink'] = top && inkOf(top.style) === '#ffffff' ? 'light' : 'dark'
  }

  /** The heights of the bars are those of phones with this screen. */
  private fit(): void {
    const { statusBar, insets } = measures()
    this.element.style.setProperty('--status-bar', `${statusBar}px`)
    for (const [side, inset] of Object.entries(insets))
      this.element.style.setProperty(`--safe-area-inset-${side}`, `${inset}px`)
    this.element.style.setProperty('--tab-inset', `${insets.bottom}px`)
    this.element.toggleAttribute('data-bare', statusBar === 0)
    this.element.toggleAttribute('data-buttoned', insets.bottom === 0)
  }

  private dress(): void {
    this.element.dataset['colorScheme'] = theme.value
    for (const frame of this.frames) {
      frame.style = windowStyle(frame.config)
      dressFrame(frame)
    }
    this.showInk()
  }

  private raise(frame: Frame): void {
    this.frames.splice(this.frames.indexOf(frame), 1)
    this.frames.push(frame)
  }

  private remove(frame: Frame): void {
    frame.element.remove()
    this.frames.splice(this.frames.indexOf(frame), 1)
  }

  private statusBar(): HTMLElement {
    const bar = part('status-bar')
    const signs = part('signs')
    signs.innerHTML = statusSigns
    bar.append(this.clock, signs)
    this.tick()
    setInterval(() => this.tick(), 10_000)
    return bar
  }

  private capsule(): HTMLElement {
    const element = part('capsule')
    element.innerHTML = capsuleSigns
    const menu = document.createElement('button')
    menu.ariaLabel = 'Menu'
    menu.onclick = () => this.onMenu()
    element.append(menu)
    return element
  }

  private tick(): void {
    const now = new Date()
    this.clock.textContent = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`
  }
}

/** The window settings of app.json and of the page's own .json, in the phone's theme. */
function windowStyle(page: WindowStyle): WindowStyle {
  const { config, themes } = miniProgram
  const style = { ...(config['window'] as WindowStyle | undefined), ...page }
  return themed(style, themes[theme.value] as Readonly<Record<string, string>> | undefined)
}

function dressFrame({ element, style }: Frame): void {
  const isCustom = style.navigationStyle === 'custom'
  element.toggleAttribute('data-custom', isCustom)
  element.toggleAttribute('data-still', style.disableScroll === true)
  // The navigation bar covers the notch.
  if (!isCustom) element.style.setProperty('--safe-area-inset-top', '0px')
  element.style.setProperty('--bar', style.navigationBarBackgroundColor ?? '#000000')
  element.style.setProperty('--bar-text', inkOf(style))
  element.style.setProperty('--window', style.backgroundColor ?? '#ffffff')
}

const inkOf = ({ navigationBarTextStyle }: WindowStyle): string =>
  navigationBarTextStyle === 'black' ? '#000000' : '#ffffff'

function part(className: string): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  return element
}

const capsuleSigns =
  '<svg viewBox="0 0 87 32"><g fill="currentColor"><circle cx="17" cy="16" r="2.2"/><circle cx="24" cy="16" r="3.6"/>' +
  '<circle cx="31" cy="16" r="2.2"/></g><path d="M43.5 7v18" stroke="currentColor" stroke-opacity=".2"/>' +
  '<circle cx="64" cy="16" r="8" fill="none" stroke="currentColor" stroke-width="2.4"/><circle cx="64" cy="16" r="3.2" fill="currentColor"/></svg>'

const statusSigns =
  '<svg viewBox="0 0 68 14" fill="currentColor"><rect x="0" y="8" width="3" height="4.5" rx=".8"/><rect x="4.7" y="6" width="3" height="6.5" rx=".8"/>' +
  '<rect x="9.4" y="3.6" width="3" height="8.9" rx=".8"/><rect x="14.1" y="1.2" width="3" height="11.3" rx=".8"/>' +
  '<path d="M30.5 2.4c2.3 0 4.4.9 6 2.4l1.2-1.3a10.4 10.4 0 0 0-14.4 0l1.2 1.3c1.6-1.5 3.7-2.4 6-2.4Zm0 3.9c1.3 0 2.4.5 3.3 1.3l1.2-1.3a6.6 6.6 0 0 0-9 0l1.2 1.3c.9-.8 2-1.3 3.3-1.3Zm0 3.7-1.9 1.9 1.9.9 1.9-.9Z"/>' +
  '<rect x="43.5" y="1.5" width="20" height="11" rx="3" fill="none" stroke="currentColor" stroke-opacity=".45"/><rect x="45" y="3" width="17" height="8" rx="1.8"/>' +
  '<path d="M65 5v4c.9-.3 1.5-1.1 1.5-2S65.900 5.300 65 5Z" fill-opacity=".5"/></svg>'
