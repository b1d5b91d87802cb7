import type { Phone } from '../../../playground/test/main'

/** A tile of the component, by its streamID; `own` is the local one. */
export interface TileNodes {
  readonly stream: string
  /** Its node and all nodes inside, including text. */
  readonly nodes: number
  readonly names: readonly string[]
}

// The browser's internals of a `<video>` are not in the document.
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

/** The nodes of all tiles. */
export const tileNodes = (phone: Phone): Promise<TileNodes[]> =>
  phone.frame.evaluate<TileNodes[]>(`(() => {
    ${functions}
    return [...tiles.children].map((tile) => {
      const nodes = inside(tile)
      return { stream: streamOf(tile), nodes: nodes.length, names: nodes.map(({ nodeName }) => nodeName.toLowerCase()) }
    })
  })()`)

/** Starts recording where the document changes: in the tile of a stream, or elsewhere. */
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

/** The recorded changes, after the next rendering. */
export const takeTouched = (phone: Phone): Promise<string[]> =>
  phone.frame.evaluate<string[]>(`new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done([...window.touched].sort())))
  })`)
