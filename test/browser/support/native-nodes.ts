import type { Phone } from './session'

/** Something that a phone would notice: a native tag that came, went (a move is both), or was given another address. */
export interface NodeNews {
  readonly what: 'added' | 'removed' | 'address'
  /** The stream of a player, `pusher` of the pusher. */
  readonly stream: string
}

// In the browser the address is a property of the engine's node, not an attribute in the document.
const watching = `(() => {
  const tags = 'live-player, live-pusher'
  const news = (window.nodeNews = [])
  const streamOf = (node) => node.localName === 'live-pusher' ? 'pusher' : node.id.split('--').pop()
  const known = new WeakSet()
  const follow = (node) => {
    if (known.has(node)) return
    known.add(node)
    const { data } = node.__wxElement
    const name = node.localName === 'live-pusher' ? 'url' : 'src'
    let value = data[name]
    Object.defineProperty(data, name, {
      enumerable: true,
      configurable: true,
      get: () => value,
      set: (next) => {
        value = next
        news.push({ what: 'address', stream: streamOf(node) })
      },
    })
  }
  const tell = (what, node) => {
    if (!(node instanceof Element)) return
    const found = [...(node.matches(tags) ? [node] : []), ...node.querySelectorAll(tags)]
    for (const tag of found) {
      news.push({ what, stream: streamOf(tag) })
      if (what === 'added') follow(tag)
    }
  }
  document.querySelectorAll(tags).forEach(follow)
  new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      removedNodes.forEach((node) => tell('removed', node))
      addedNodes.forEach((node) => tell('added', node))
    }
  }).observe(document, { childList: true, subtree: true })
})()`

/** Notes from now on what happens to the native tags of a phone. */
export const watchNativeNodes = (phone: Phone): Promise<void> => phone.frame.evaluate(watching)

/** What was noted since the last question. */
export const takeNodeNews = (phone: Phone): Promise<NodeNews[]> =>
  phone.frame.evaluate<NodeNews[]>('window.nodeNews.splice(0)')

const interruptions = ['pause', 'emptied', 'abort', 'loadstart', 'ended']

/** Notes from now on whatever interrupts the picture of a stream. */
export const watchPicture = (phone: Phone, stream: string): Promise<void> =>
  phone.frame.evaluate(`(() => {
    const video = document.querySelector('[id$="--${stream}"] video')
    const news = (window.pictureNews = [])
    for (const name of ${JSON.stringify(interruptions)}) video.addEventListener(name, () => news.push(name))
  })()`)

/** What was noted since the last question. */
export const takePictureNews = (phone: Phone): Promise<string[]> =>
  phone.frame.evaluate<string[]>('window.pictureNews.splice(0)')
