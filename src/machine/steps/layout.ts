import type { InputOf } from '../inputs'
import { tileLayoutOf } from '../tile-layout'
import type { Step } from '../step'

export const turnPage: Step<InputOf<'turnPage'>> = (state, { page }) => ({
  set: { page: tileLayoutOf({ ...state, page: Math.max(0, Math.floor(page)) }).page },
})

export const swap: Step = ({ swapped }) => ({ set: { swapped: !swapped } })
