import { anything, defineTag, flag, text } from '../engine/tag-definition'
import { convertUnits } from '../../build/wxss-units'

type WxCall = (options: object) => unknown

const callWx = (name: string, options: object): void =>
  void (globalThis as unknown as { readonly wx: Readonly<Record<string, WxCall>> }).wx[name]?.(options)

/** The properties of the page around it. */
export const pageMeta = defineTag({
  name: 'page-meta',
  properties: {
    backgroundTextStyle: text(),
    backgroundColor: text(),
    backgroundColorTop: text(),
    backgroundColorBottom: text(),
    rootBackgroundColor: text(),
    scrollTop: anything(),
    scrollDuration: anything(300),
    pageStyle: text(),
    pageFontSize: text(),
    rootFontSize: text(),
    pageOrientation: text(),
  },
  css: 'page-meta{display:contents}',
  create(host) {
    const page = (): HTMLElement | null => host.element.closest<HTMLElement>('page')
    const dress = (): void => {
      const { pageStyle, backgroundColor, rootFontSize, pageFontSize } = host.values
      const element = page()
      if (!element) return
      const background = backgroundColor === '' ? '' : `background-color:${backgroundColor};`
      const size = [rootFontSize, pageFontSize].find((value) => value !== '' && value !== 'system')
      element.setAttribute(
        'style',
        convertUnits(`${background}${size ? `font-size:${size};` : ''}${pageStyle}`),
      )
    }
    const scroll = (): void => {
      const top = parseFloat(String(host.values.scrollTop))
      if (Number.isNaN(top)) return
      page()?.parentElement?.scrollTo({
        top,
        behavior: Number(host.values.scrollDuration) > 0 ? 'smooth' : 'instant',
      })
      host.later(() => host.trigger('scrolldone'), Number(host.values.scrollDuration))
    }
    return {
      changed: (name) => (name === 'scrollTop' ? scroll() : dress()),
      attached: () => void host.later(dress),
    }
  },
})

/** The navigation bar of the page around it; inside <page-meta>. */
export const navigationBar = defineTag({
  name: 'navigation-bar',
  properties: {
    title: text(),
    loading: flag(),
    frontColor: text(),
    backgroundColor: text(),
    colorAnimationDuration: anything(0),
    colorAnimationTimingFunc: text('linear'),
  },
  css: 'navigation-bar{display:none}',
  create(host) {
    const dress = (): void => {
      const { title, frontColor, backgroundColor } = host.values
      if (title !== '') callWx('setNavigationBarTitle', { title })
      if (frontColor !== '' || backgroundColor !== '')
        callWx('setNavigationBarColor', {
          frontColor: frontColor || '#000000',
          backgroundColor: backgroundColor || '#ffffff',
        })
    }
    return { changed: () => host.element.isConnected && dress(), attached: () => void host.later(dress) }
  },
})
