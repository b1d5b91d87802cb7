import { lacksContrast } from './contrast'
import { leavesScreen, overlaps } from './places'
import { areTooSmall } from './targets'
import { isCut } from './writing'

/** Runs in the phone's page: everything that can be measured of how it looks. */
const audit = (): string[] =>
  [...leavesScreen(), ...overlaps(), ...isCut(), ...lacksContrast(), ...areTooSmall()].map(
    ({ rule, what }) => `${rule}: ${what}`,
  )

Object.assign(window, { audit })
