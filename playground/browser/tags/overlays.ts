import { defineTag, flag, number, text } from '../engine/tag-definition'
import type { Properties, Tag, TagHost } from '../engine/tag-definition'

/**
 * Content outside its page's boxes. The element stays where it is in the document, which belongs to the engine;
 * the browser's top layer takes it out of all boxes around it.
 */
export const rootPortal = defineTag({
  name: 'root-portal',
  properties: { enable: flag(true) },
  css: `root-portal{display:block}root-portal[popover]{display:block;position:absolute;inset:0 auto auto 0;width:100%;max-width:none;
    height:auto;max-height:none;margin:0;padding:0;border:0;overflow:visible;color:inherit;background:none}`,
  create(host) {
    const show = (): void => {
      const { element, values } = host
      if (!element.isConnected) return
      element.popover = values.enable ? 'manual' : null
      if (values.enable) element.showPopover()
    }
    return { changed: show, attached: () => void host.later(show) }
  },
})

const properties = {
  show: flag(),
  duration: number(300),
  zIndex: number(100),
  overlay: flag(true),
  position: text('bottom'),
  round: flag(),
  closeOnSlideDown: flag(),
  overlayStyle: text(),
  customStyle: text(),
} satisfies Properties

/** A page over the page, which slides in from a side. */
class PageContainer implements Tag<typeof properties> {
  private readonly overlay = document.createElement('div')
  private readonly sheet = document.createElement('div')
  private isShown = false

  constructor(private readonly host: TagHost<typeof properties>) {
    this.overlay.className = 'overlay'
    this.sheet.className = 'sheet'
    this.overlay.addEventListener('click', () => {
      host.trigger('clickoverlay')
      this.leave()
    })
    host.element.append(this.overlay, this.sheet)
  }

  changed(): void {
    const { element, values } = this.host
    element.setAttribute('position', values.position)
    element.toggleAttribute('round', values.round)
    element.style.zIndex = String(values.zIndex)
    this.overlay.hidden = !values.overlay
    this.overlay.style.cssText = values.overlayStyle
    this.sheet.style.cssText = values.customStyle
    if (values.show) this.enter()
    else this.leave()
  }

  private enter(): void {
    if (this.isShown) return
    this.isShown = true
    this.move(true, ['beforeenter', 'enter', 'afterenter'])
  }

  private leave(): void {
    if (!this.isShown) return
    this.isShown = false
    this.move(false, ['beforeleave', 'leave', 'afterleave'])
    this.host.set({ show: false })
  }

  private move(isShown: boolean, [before, during, after]: readonly [string, string, string]): void {
    this.host.trigger(before)
    this.host.element.toggleAttribute('shown', isShown)
    this.host.trigger(during)
    this.host.later(() => this.host.trigger(after), this.host.values.duration)
  }
}

export const pageContainer = defineTag({
  name: 'page-container',
  properties,
  css: `page-container{display:none;position:fixed;inset:auto 0 0;isolation:isolate}page-container[shown]{display:block}
    page-container[position=top]{inset:0 0 auto}page-container[position=right]{inset:0 0 0 auto}page-container[position=center]{inset:0;margin:auto;
      width:fit-content;height:fit-content}
    page-container>.overlay{position:fixed;inset:0;z-index:-2;background:rgba(0,0,0,.5)}page-container>.overlay[hidden]{display:none}
    page-container>.sheet{position:absolute;inset:0;z-index:-1;background:#fff}page-container[round]>.sheet{border-radius:20px 20px 0 0}`,
  create: (host) => new PageContainer(host),
})
