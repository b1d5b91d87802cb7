import { dashed } from '../engine/dashed'
import type { tagsOf } from './tag-table'

type PlaceholderTag = ReturnType<typeof tagsOf<'placeholder'>>[number]

/** The attributes that a placeholder shows, by their properties. What signs in somewhere is left out. */
export const saidAttributes: Readonly<Partial<Record<PlaceholderTag, readonly string[]>>> = {
  map: [
    'latitude',
    'longitude',
    'scale',
    'rotate',
    'skew',
    'markers',
    'polyline',
    'circles',
    'polygons',
    'controls',
    'includePoints',
    'showLocation',
    'showCompass',
    'showScale',
    'enableSatellite',
    'enableTraffic',
  ],
  ad: ['unitId', 'adType', 'adTheme'],
  'ad-custom': ['unitId'],
  'animation-video': ['path', 'loop', 'autoplay'],
  'channel-live': ['feedId', 'finderUserName'],
  'channel-video': ['feedId', 'finderUserName', 'feedToken'],
  editor: ['placeholder', 'readOnly'],
}

/** What a page has passed, as it stands in WXML; of a list its length. Without what was not passed. */
export function sayAttributes(values: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(values).flatMap(([name, value]) => {
    const text = say(value)
    return text === undefined ? [] : [text === '' ? dashed(name) : `${dashed(name)} ${text}`]
  })
  return said.join(', ')
}

function say(value: unknown): string | undefined {
  if (value === null || value === undefined || value === false || value === '') return undefined
  if (value === true) return ''
  if (Array.isArray(value)) return `× ${value.length}`
  return (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 40)
}
