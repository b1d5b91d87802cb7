import { miniProgram } from '../mini-program'
import { assetUrl } from '../tags/asset-url'
import { theme } from '../theme'
import { isTabPage, tabBarConfig, tabItems } from '../tab-pages'
import type { TabBarStyle, TabItem } from '../tab-pages'
import { themed } from './themed'
import './tab-bar.css'

/** The bar of app.json's `tabBar`, at the bottom of the pages that it lists. */
export class TabBar {
  readonly element = document.createElement('div')
  private items: readonly TabItem[] = tabItems()
  private style: TabBarStyle = tabBarConfig()
  private selected = ''
  private isHidden = false

  constructor(private readonly onTap: (index: number, item: TabItem) => void) {
    this.element.className = 'tab-bar'
    this.element.setAttribute('role', 'tablist')
    this.element.dataset['position'] = tabBarConfig().position ?? 'bottom'
    theme.subscribe(() => this.draw())
  }

  /** The height that it takes from a page. */
  get height(): number {
    return this.element.isConnected ? this.element.offsetHeight : 0
  }

  /** Puts the bar into the frame of a page, if it belongs there. */
  showIn(frame: HTMLElement, path: string): void {
    this.selected = path
    if (!isTabPage(path) || this.isHidden || tabBarConfig().custom === true) this.element.remove()
    else frame.append(this.element)
    this.draw()
  }

  setHidden(isHidden: boolean): void {
    this.isHidden = isHidden
  }

  setStyle(style: TabBarStyle): void {
    this.style = { ...this.style, ...style }
    this.draw()
  }

  setItem(index: number, change: Partial<TabItem>): void {
    if (!this.items[index]) throw new Error('tabbar item not found')
    this.items = this.items.map((item, at) => (at === index ? { ...item, ...change } : item))
    this.draw()
  }

  private draw(): void {
    const values = miniProgram.themes[theme.value] as Readonly<Record<string, string>> | undefined
    const style = themed(this.style, values)
    const colours = {
      ink: style.color ?? '#7f8389',
      selected: style.selectedColor ?? '#3cc51f',
      ground: style.backgroundColor ?? '#fff',
      border: style.borderStyle === 'white' ? '#fff' : 'rgba(0, 0, 0, .2)',
    }
    for (const [name, colour] of Object.entries(colours))
      this.element.style.setProperty(`--tab-${name}`, colour)
    const buttons = this.items.map((item, index) => this.button(themed(item, values), index))
    this.element.replaceChildren(...buttons.filter((_, index) => this.items[index]?.visible !== false))
  }

  private button(item: TabItem, index: number): HTMLElement {
    const button = document.createElement('button')
    const isSelected = item.pagePath === this.selected
    button.setAttribute('role', 'tab')
    button.setAttribute('aria-selected', String(isSelected))
    const icon = isSelected ? (item.selectedIconPath ?? item.iconPath) : item.iconPath
    if (icon && tabBarConfig().position !== 'top') button.append(image(icon))
    button.append(item.text ?? '', ...mark(item))
    button.onclick = () => this.onTap(index, item)
    return button
  }
}

function image(path: string): HTMLElement {
  const element = document.createElement('img')
  element.alt = ''
  element.src = assetUrl(path, 'app')
  return element
}

function mark({ badge, dot }: TabItem): HTMLElement[] {
  if (!badge && !dot) return []
  const element = document.createElement('span')
  element.className = badge ? 'badge' : 'dot'
  element.textContent = badge ? shortened(badge) : ''
  return [element]
}

/** WeChat shows at most four characters. */
const shortened = (badge: string): string => (badge.length > 4 ? '…' : badge)
