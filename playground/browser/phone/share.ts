import type { EnginePage } from '../engine/engine-page'
import { wxCall } from '../wx/wx-call'

interface Shared {
  readonly title?: string
  readonly path?: string
  readonly query?: string
  readonly promise?: Promise<Shared>
}

interface Dialogs {
  showActionSheet(options: { readonly itemList: readonly string[] }): Promise<{ readonly tapIndex: number }>
  showModal(options: object): Promise<{ readonly confirm: boolean }>
}

const wx = (): Dialogs => (globalThis as unknown as { readonly wx: Dialogs }).wx

interface MenuItem {
  readonly label: string
  /** The page's method; without it WeChat greys the item. */
  readonly method: string
  readonly name: string
}

const menu: readonly MenuItem[] = [
  { label: '转发给朋友', method: 'onShareAppMessage', name: 'shareAppMessage' },
  { label: '分享到朋友圈', method: 'onShareTimeline', name: 'shareTimeline' },
  { label: '收藏', method: 'onAddToFavorites', name: 'addToFavorites' },
]

const RESTART = '重新进入小程序'

/** The menu of the capsule, and what a page shares with it. */
export class Sharing {
  private readonly hidden = new Set<string>()

  constructor(
    private readonly page: () => EnginePage | undefined,
    private readonly restart: () => void,
  ) {}

  readonly apis: Readonly<Record<string, unknown>> = {
    showShareMenu: wxCall('showShareMenu', ({ menus = [] }: { readonly menus?: readonly string[] }) =>
      ['shareAppMessage', ...menus].forEach((name) => this.hidden.delete(name)),
    ),
    hideShareMenu: wxCall('hideShareMenu', ({ menus }: { readonly menus?: readonly string[] }) =>
      (menus ?? menu.map(({ name }) => name)).forEach((name) => this.hidden.add(name)),
    ),
    updateShareMenu: wxCall('updateShareMenu', () => undefined),
  }

  async openMenu(): Promise<void> {
    const page = this.page()
    const items = menu.filter(
      ({ method, name }) => typeof page?.instance[method] === 'function' && !this.hidden.has(name),
    )
    const itemList = [...items.map(({ label }) => label), RESTART]
    const { tapIndex } = await wx().showActionSheet({ itemList })
    const item = items[tapIndex]
    if (item) await this.share(item, { from: 'menu' })
    else this.restart()
  }

  /** Of a `<button open-type="share">`. */
  async shareFrom(target: object): Promise<void> {
    const [item] = menu
    if (item) await this.share(item, { from: 'button', target })
  }

  /** Asks the page for what it shares, and shows it: nobody is there to receive it. */
  private async share({ label, method }: MenuItem, detail: object): Promise<void> {
    const page = this.page()
    if (!page) return
    const given = (page.call(method, detail) ?? {}) as Shared
    const { title = document.title, path, query } = { ...given, ...(await given.promise) }
    const address = path ?? `${page.path}${query === undefined ? '' : `?${query}`}`
    await wx().showModal({ title: label, content: `${title}\n${address}`, showCancel: false })
  }
}
