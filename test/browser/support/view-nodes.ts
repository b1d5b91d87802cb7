import type { Phone } from './session'

/** A tile of the component, by the stream in it; `own` is ours. */
export interface TileNodes {
  readonly stream: string
  /** Its own node and all inside, text too. */
  readonly nodes: number
  readonly names: readonly string[]
}

// What a `<video>` of the browser is made of inside is not in the document.
const functions = `
  const tiles = document.querySelector('[class$="--tiles"]')
  const room = tiles.parentElement
  const streamOf = (tile) => tile.querySelector('live-player')?.id.split('--').pop() ?? 'own'
  const inside = (root) => {
    const walk = document.createTreeWalker(root)
    const nodes = [root]
    while (walk.nextNode()) nodes.push(walk.currentNode)
    return nodes
  }
  const tileOf = (node) => {
    while (node && node.parentNode !== tiles) node = node.parentNode
    return node
  }`

/** What every tile is made of. */
export const tileNodes = (phone: Phone): Promise<TileNodes[]> =>
  phone.frame.evaluate<TileNodes[]>(`(() => {
    ${functions}
    return [...tiles.children].map((tile) => {
      const nodes = inside(tile)
      return { stream: streamOf(tile), nodes: nodes.length, names: nodes.map(({ nodeName }) => nodeName.toLowerCase()) }
    })
  })()`)

/** Notes from now on where in the room the document changes: in the tile of a stream, or in something else. */
export const watchTiles = (phone: Phone): Promise<void> =>
  phone.frame.evaluate(`(() => {
    ${functions}
    const touched = (window.touched = new Set())
    const note = (records) => {
      for (const { target } of records) {
        const tile = tileOf(target)
        const part = [...room.children].find((child) => child.contains(target))
        touched.add(tile ? streamOf(tile) : part?.className.split('--').pop() ?? 'room')
      }
    }
    new MutationObserver(note).observe(room, { childList: true, attributes: true, characterData: true, subtree: true })
  })()`)

/** What has been noted, once the page has been drawn. */
export const takeTouched = (phone: Phone): Promise<string[]> =>
  phone.frame.evaluate<string[]>(`new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done([...window.touched].sort())))
  })`)
