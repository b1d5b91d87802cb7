import { OURS } from '../../../src/machine/tiles'
import type { StreamType } from '../../../src/schema/events'
import type { TileDetail } from '../../../src/schema/hooks'
import type { Size } from '../../../src/native/phone'
import { layoutRow } from '../../../src/schema/layouts'
import type { Session } from '../../../src/session/session'
import { pointsOf, type Corner, type Drag, type Point } from './drag'
import type { Taps } from './taps'

/** The component as gestures need it. */
interface Touched {
  readonly session: Session
  readonly taps: Taps
  readonly drag: Drag
  readonly phone: { readonly size: Size }
  readonly data: Corner & { readonly isZoomed: boolean; readonly page: number }
  setData(patch: object, done?: () => void): void
  triggerEvent(name: string, detail: TileDetail): void
  controls(): { toggle(): void } | null
  zoom(isZoomed: boolean): void
}

type Touch = WechatMiniprogram.TouchEvent
type TileTouch = WechatMiniprogram.TouchEvent<object, object, { user: string; type: StreamType }>

/** Initial state: the floating tile is at the top right, and no shared screen is enlarged. */
export const atRest: Corner & { readonly drag: string; readonly isZoomed: boolean } = {
  isLeft: false,
  isLow: false,
  drag: '',
  isZoomed: false,
}

const tileOf = ({ currentTarget }: TileTouch): TileDetail => {
  const { user: userID, type: streamType } = currentTarget.dataset
  return { userID, streamType }
}

/** Whether the tile is the floating one of the layout `1v1`. */
function isFloating({ session }: Touched, { userID }: TileDetail): boolean {
  const { tileLayout, entry } = session.state
  const isOurs = userID === entry?.userID
  const { featured } = layoutRow(tileLayout.layout)
  return featured === 'swap' && tileLayout.cells > 1 && isOurs === (tileLayout.large !== OURS)
}

const styleOf = (name: 'drag' | 'pan', { x, y }: Point, unit: string): string =>
  `--${name}-x:${x}${unit};--${name}-y:${y}${unit}`

function turnBy({ session, data }: Touched, pages: number): void {
  if (pages !== 0) session.send({ type: 'turnPage', page: data.page + pages })
}

/** The component's touch handlers, by their names in the template. */
export const gestures = {
  onRoomTap(this: Touched, { timeStamp }: Touch): void {
    if (!this.taps.isSpent(timeStamp)) this.controls()?.toggle()
  },
  onTilesDown(this: Touched, { touches }: Touch): void {
    this.drag.start(pointsOf(touches), this.drag.isTileDragged)
  },
  onTilesMove(this: Touched, { touches }: Touch): void {
    const { drag, data, phone } = this
    const [to] = pointsOf(touches)
    if (drag.isBusy || !(drag.isTileDragged || data.isZoomed)) return
    drag.isBusy = true
    const style = data.isZoomed
      ? styleOf('pan', drag.pan(to, phone.size), '%')
      : styleOf('drag', drag.distance(to), 'px')
    this.setData({ drag: style }, () => (drag.isBusy = false))
  },
  onTilesUp(this: Touched, { changedTouches }: Touch): void {
    const { drag, data, phone } = this
    const [to] = pointsOf(changedTouches)
    if (data.isZoomed) drag.endPan(to, phone.size)
    else if (drag.isTileDragged) this.setData({ drag: '', ...drag.corner(to, data) })
    else turnBy(this, drag.pageStep(to))
    drag.isTileDragged = false
  },
  onTileDown(this: Touched, event: TileTouch): void {
    this.drag.isTileDragged = isFloating(this, tileOf(event))
  },
  onPageBefore(this: Touched): void {
    turnBy(this, -1)
  },
  onPageAfter(this: Touched): void {
    turnBy(this, 1)
  },
  onTileTap(this: Touched, event: TileTouch): void {
    const detail = tileOf(event)
    this.triggerEvent('tiletap', detail)
    const isDouble = this.taps.isDouble(`${detail.userID}_${detail.streamType}`, event.timeStamp)
    if (isDouble) this.triggerEvent('tiledoubletap', detail)
    if (isFloating(this, detail)) {
      this.taps.spend(event.timeStamp)
      this.session.send({ type: 'swap' })
    } else if (isDouble && detail.streamType === 'aux') this.zoom(!this.data.isZoomed)
  },
  /** Toggles the enlargement of a shared screen, starting at its top left. */
  zoom(this: Touched, isZoomed: boolean): void {
    this.drag.resetPan()
    this.setData({ isZoomed, drag: '' })
  },
  onTileLongPress(this: Touched, event: TileTouch): void {
    this.triggerEvent('tilelongpress', tileOf(event))
  },
}
