import type { Input } from '../../../src/machine/inputs'
import type { Options } from '../../../src/machine/state'
import { isEntryName, type EnterParams } from '../../../src/schema/entry-fields'
import { isDeclared } from '../../../src/schema/field'
import { pickBy } from '../../../src/schema/pick-by'
import { ParameterError } from '../../../src/schema/room-error'
import { isMissing, kindOf } from '../../../src/schema/rule'
import { pusherDefaults, type PusherAttributes } from '../../../src/schema/pusher-fields'
import { knownAttributes } from '../properties/attributes'
import { setOptions, setPusher } from '../properties/property'

/**
 * The property `config` of the component of 2020: entry parameters, pusher attributes, `template`, and more.
 */
export type Config = Readonly<Record<string, unknown>>

export interface KnownConfig {
  readonly entry: Partial<EnterParams>
  readonly attributes: Partial<PusherAttributes>
  readonly layout: Options['layout'] | undefined
  /**
   * Log lines for known fields with illegal values. They are warnings: old pages have many of them and show
   * every error to their users. Unknown fields are ignored.
   */
  readonly refused: readonly string[]
}

/** The layout for each template of 2020. `custom_canvas` was `custom` with the tiles in canvases. */
const layouts: Readonly<Record<string, Options['layout']>> = {
  '1v1': '1v1',
  grid: 'grid',
  custom: 'custom',
  custom_canvas: 'custom',
}

/** Whether it has a userID: then `config` controls the room, as in pages of 2020. */
export const namesEntry = (config: Config): boolean => knownConfig(config).entry.userID !== undefined

export function knownConfig(config: Config): KnownConfig {
  const refused: string[] = []
  const refuse = (name: string, value: unknown, says: string): void => {
    if (says !== '')
      refused.push(new ParameterError('trtc-room', `config.${name}`, kindOf(value), says).message)
  }
  const template = String(config['template'])
  return {
    entry: pickBy(config, (value, name) => isEntryName(name) && !isMissing(value) && value !== ''),
    attributes: knownAttributes('pusher', config, refuse),
    // Old pages may name templates of their own.
    layout: isDeclared(layouts, template) ? layouts[template] : undefined,
    refused,
  }
}

/** The inputs for a new `config`. Fields that are no longer in it go back to their defaults. */
export function configInputs(config: Config, before: Config): readonly Input[] {
  const { attributes, layout } = knownConfig(config)
  const earlier = knownConfig(before)
  const reset = pickBy(pusherDefaults, (_, name) => name in earlier.attributes)
  const shown = layout ?? (earlier.layout && 'auto')
  const inputs = [setPusher({ ...reset, ...attributes })]
  return shown ? [...inputs, setOptions({ layout: shown })] : inputs
}
