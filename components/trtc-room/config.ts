import type { Options } from '../../src/machine/state'
import { isEntryName, type EnterParams } from '../../src/schema/entry-fields'
import { isDeclared } from '../../src/schema/field'
import { pickBy } from '../../src/schema/pick-by'
import type { PusherAttributes } from '../../src/schema/pusher-fields'
import { isLeftOut } from '../../src/session/enter-params'
import { knownAttributes } from './attributes'

/** What the component of 2020 took: entry parameters, attributes of the pusher, `template`, and more. */
export type Config = Readonly<Record<string, unknown>>

export interface KnownConfig {
  readonly entry: Partial<EnterParams>
  readonly attributes: Partial<PusherAttributes>
  readonly layout: Options['layout'] | undefined
}

/** By the templates of 2020; `custom_canvas` was `custom` with the tiles in canvases. */
const layouts: Readonly<Record<string, Options['layout']>> = {
  '1v1': '1v1',
  grid: 'grid',
  custom: 'custom',
  custom_canvas: 'custom',
}

/** Whether it says who enters: then it drives the room, as in pages of 2020. */
export const namesEntry = (config: unknown): boolean => knownConfig(config).entry.userID !== undefined

export function knownConfig(config: unknown): KnownConfig {
  const given = (Object(config) ?? {}) as Config
  const template = String(given['template'])
  return {
    entry: pickBy(given, (value, name) => isEntryName(name) && !isLeftOut(value)),
    attributes: knownAttributes('pusher', given),
    layout: isDeclared(layouts, template) ? layouts[template] : undefined,
  }
}
