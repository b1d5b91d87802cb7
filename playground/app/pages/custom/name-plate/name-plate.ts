import type { TileUser } from 'trtc-room'
import { words } from '../../../services/words'

// The room passes each tile its user; the page decides what to draw.
Component({
  properties: { user: { type: Object, value: {} as TileUser } },
  data: { words },
})
