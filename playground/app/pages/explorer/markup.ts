import type { PropertyRow } from './rows'

/** What has been set, by the names of the properties. */
export type Settings = Readonly<Record<string, unknown>>

/** The WXML of a tag with these settings, as a page would write it, and the data that it binds. */
export function markupOf(properties: readonly PropertyRow[], set: Settings): string {
  const given = properties.filter(({ name }) => isSet(set[name]))
  const attributes = [
    ...['sdk-app-id="{{sdkAppID}}"', 'user-id="{{userID}}"', 'user-sig="{{userSig}}"'],
    ...given.map(({ name, attribute }) => attributeOf(attribute, name, set[name])),
  ]
  const objects = given.filter(({ name }) => typeof set[name] === 'object')
  const data = objects.map(({ name }) => `  ${name}: ${JSON.stringify(set[name])},`)
  const tag = `<trtc-room\n${attributes.map((line) => `  ${line}`).join('\n')}\n/>`
  return data.length === 0 ? tag : `${tag}\n\ndata: {\n${data.join('\n')}\n}`
}

/** `null` and `undefined` mean the default. */
export const isSet = (value: unknown): boolean => value !== null && value !== undefined

function attributeOf(attribute: string, name: string, value: unknown): string {
  if (value === true) return attribute
  if (typeof value === 'object') return `${attribute}="{{${name}}}"`
  return typeof value === 'string' ? `${attribute}="${value}"` : `${attribute}="{{${JSON.stringify(value)}}}"`
}
