import path from 'node:path'

/**
 * The part of j-component that the tests use; its own typings import a second copy of
 * miniprogram-api-typings.
 */
export interface Node {
  readonly dom: HTMLElement
  readonly data: Readonly<Record<string, unknown>>
  readonly instance: {
    triggerEvent(name: string, detail?: unknown): void
    selectComponent(selector: string): unknown
    setData(patch: object, done?: () => void): void
  }
  querySelector(selector: string): Node | undefined
  querySelectorAll(selector: string): Node[]
  setData(patch: object): void
  /** A touch event, for nodes that are not built-in tags with events of their own. */
  dispatchEvent(name: string): void
  triggerPageLifeTime(name: 'show' | 'hide' | 'resize'): void
  toJSON(): { readonly attrs: readonly { readonly name: string; readonly value: unknown }[] }
  attach(parent: HTMLElement): void
  detach(): void
}

export interface Simulator {
  load(definition: string | object, options?: object): string
  render(id: string, properties?: object): Node
}

const room = path.resolve(__dirname, '../../components/trtc-room/trtc-room')

const { componentGenerics } = jest.requireActual<{
  componentGenerics: { tile: { default: string } }
}>(`${room}.json`)

/**
 * miniprogram-simulate with the component loaded once: loading the same files again renders nothing. `wx` has
 * to exist before, since the simulator keeps the object it finds. It does not support abstract nodes: `tile`
 * is treated as a plain one.
 */
export function simulatorWithRoom(
  wx: object,
  ownTile?: object,
): { readonly simulator: Simulator; readonly roomId: string } {
  Object.assign(globalThis, { wx })
  const simulator = engine()
  const tile = ownTile ? simulator.load(ownTile) : componentGenerics.tile.default
  const options = { rootPath: path.dirname(room), compiler: 'official', usingComponents: { tile } }
  return { simulator, roomId: simulator.load(room, options) }
}

/** Each test runs on exparser, WeChat's older engine, and on its newer one: two projects of jest.config.js. */
const engine = (): Simulator =>
  'ENGINE' in globalThis
    ? jest.requireActual<{ glassEasel: Simulator }>('./glass-easel').glassEasel
    : jest.requireActual<Simulator>('miniprogram-simulate')

/** Native events do not bubble. `dispatchEvent` of a built-in tag would bubble out of the component. */
export const fire = (node: Node, name: string, detail: unknown): void =>
  node.instance.triggerEvent(name, detail)

/** Attributes of built-in tags are not in the DOM. */
export const attribute = (node: Node, name: string): unknown =>
  node.toJSON().attrs.find((attr) => attr.name === name)?.value
