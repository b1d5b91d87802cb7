import type { InputOf } from '../inputs'
import type { Step } from '../step'

export const turnPage: Step<InputOf<'turnPage'>> = (_, { page }) => ({
  set: { page: Math.max(0, Math.floor(page)) },
})

export const swap: Step = ({ swapped }) => ({ set: { swapped: !swapped } })
