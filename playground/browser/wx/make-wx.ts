import { wxApiNames } from 'virtual:wx-api-names'
import { problems } from '../engine/runtime-problems'
import { drawnTags } from '../tags/tag-names'

type Apis = Readonly<Record<string, unknown>>

/**
 * The global `wx`. Functions of WeChat that the playground lacks exist as well and report their name when
 * called. Names that WeChat does not have are undefined, so that feature detection works.
 */
export function makeWx(apis: Apis): Apis {
  const known = new Set(wxApiNames)
  const wx = {
    ...apis,
    canIUse: (schema: string) => canIUse(schema, apis),
    env: { USER_DATA_PATH: 'wxfile://usr' },
  }
  return new Proxy(wx, {
    get: (target: Apis, name: string | symbol, receiver): unknown => {
      if (typeof name === 'symbol' || name in target || !known.has(name))
        return Reflect.get(target, name, receiver)
      return () => refuse(name)
    },
  })
}

function refuse(name: string): never {
  const text = `wx.${name} is not available in the playground`
  problems.error(text)
  throw new Error(text)
}

/** `api`, `api.method.param`, or a tag: only the first part is checked. */
function canIUse(schema: string, apis: Apis): boolean {
  const [first = ''] = schema.split('.')
  return first in apis || (drawnTags as readonly string[]).includes(first)
}
