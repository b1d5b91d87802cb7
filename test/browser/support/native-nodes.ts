import type { Phone } from '../../../playground/test/main'

/**
 * A change that interrupts playback on a phone: a native tag was inserted, removed (a move is both), or got
 * another url.
 */
export interface NodeNews {
  readonly what: 'added' | 'removed' | 'address'
  /** The streamID of a player, or `pusher`. */
  readonly stream: string
}

// In the browser the url is a property of the engine's node, not a DOM attribute.
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

/** Starts recording changes of a phone's native tags. */
export const watchNativeNodes = (phone: Phone): Promise<void> => phone.frame.evaluate(watching)

/** Returns and clears what was recorded. */
export const takeNodeNews = (phone: Phone): Promise<NodeNews[]> =>
  phone.frame.evaluate<NodeNews[]>('window.nodeNews.splice(0)')

const interruptions = ['pause', 'emptied', 'abort', 'loadstart', 'ended']

/** Starts recording interruptions of a stream's video. */
export const watchPicture = (phone: Phone, stream: string): Promise<void> =>
  phone.frame.evaluate(`(() => {
    const video = document.querySelector('[id$="--${stream}"] video')
    const news = (window.pictureNews = [])
    for (const name of ${JSON.stringify(interruptions)}) video.addEventListener(name, () => news.push(name))
  })()`)

/** Returns and clears what was recorded. */
export const takePictureNews = (phone: Phone): Promise<string[]> =>
  phone.frame.evaluate<string[]>('window.pictureNews.splice(0)')
