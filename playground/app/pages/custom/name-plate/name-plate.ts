import type { TileUser } from 'trtc-room'
import { words } from '../../../services/words'

// The room gives each tile its user; what to draw of them is up to the page.
Component({
  properties: { user: { type: Object, value: {} as TileUser } },
  data: { words },
})
