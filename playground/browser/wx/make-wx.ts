import { wxApiKinds } from 'virtual:wx-api-names'
import type { ApiKinds } from '../../build/wx-api-names'
import { isTagOfWeChat } from '../tags/tag-table'
import { missingApi, stub } from './missing-api'
import { sayOnce } from './say-once'

type Apis = Readonly<Record<string, unknown>>

/** Members of `wx` that are objects. */
const objects = ['router', 'worklet']

/**
 * The global `wx`. Functions of WeChat that the playground lacks exist as well: they say their name once, and
 * fail. Names that WeChat does not have are undefined, so that feature detection works.
 */
export function makeWx(apis: Apis): Apis {
  const missing = Object.entries(wxApiKinds as ApiKinds).map(([name, kind]) => [
    name,
    missingApi(name, kind, sayOnce),
  ])
  return {
    ...Object.fromEntries(objects.map((name) => [name, stub(name)])),
    ...(Object.fromEntries(missing) as Apis),
    ...apis,
    canIUse: (schema: unknown) => canIUse(schema, apis),
    env: { USER_DATA_PATH: 'wxfile://usr' },
  }
}

/** `api`, `api.method.param`, or a tag: only the first part is checked. */
function canIUse(schema: unknown, apis: Apis): boolean {
  const [first = ''] = String(schema).split('.')
  return first === 'canIUse' || first in apis || isTagOfWeChat(first)
}
