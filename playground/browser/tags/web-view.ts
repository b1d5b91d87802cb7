import { defineTag, text } from '../engine/tag-definition'
import { assetUrl } from './asset-url'

/** A frame over the whole page, under its address: a site that refuses frames shows nothing but that. */
export const webView = defineTag({
  name: 'web-view',
  properties: { src: text(), updateTitle: text(), progressbarColor: text() },
  css: `web-view{display:flex;flex-direction:column;position:fixed;inset:0;z-index:10;background:#fff}
    web-view>a{flex:none;padding:4px 10px;overflow:hidden;color:#576b95;background:#f2f2f2;font-size:12px;line-height:1.6;white-space:nowrap;
      text-overflow:ellipsis;text-decoration:none}
    web-view>iframe{flex:1;border:0}`,
  create(host) {
    const address = Object.assign(document.createElement('a'), { target: '_blank', rel: 'noreferrer' })
    const frame = document.createElement('iframe')
    // The site must not take over the phone or the wall.
    frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-popups allow-same-origin')
    frame.addEventListener(
      'load',
      () => host.values.src !== '' && host.trigger('load', { src: host.values.src }),
    )
    frame.addEventListener('error', () => host.trigger('error', { url: host.values.src }))
    host.element.append(address, frame)
    return {
      changed(name) {
        const { src } = host.values
        if (name !== 'src' || src === '') return
        const url = assetUrl(src, host.ownerPath)
        if (!/^https?:/.test(url)) return host.trigger('error', { url: src })
        frame.src = address.href = url
        address.textContent = src
      },
    }
  },
})
