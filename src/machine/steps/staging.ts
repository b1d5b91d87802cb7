import type { InputOf } from '../inputs'
import { stageOf } from '../stage'
import type { Step } from '../step'

export const turnPage: Step<InputOf<'turnPage'>> = (state, { page }) => ({
  set: { page: stageOf({ ...state, page: Math.max(0, Math.floor(page)) }).page },
})

export const swap: Step = ({ swapped }) => ({ set: { swapped: !swapped } })
