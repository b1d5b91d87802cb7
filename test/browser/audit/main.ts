import { lacksContrast } from './contrast'
import { leavesScreen, overlaps } from './places'
import { areTooSmall } from './targets'
import { isCut } from './writing'

/** Runs in the phone's page: all measurements of its appearance. */
const audit = (): string[] =>
  [...leavesScreen(), ...overlaps(), ...isCut(), ...lacksContrast(), ...areTooSmall()].map(
    ({ rule, what }) => `${rule}: ${what}`,
  )

Object.assign(window, { audit })
