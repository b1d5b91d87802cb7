import fs from 'node:fs'
import path from 'node:path'

/** A CSS variable that a page can set. */
export interface Variable {
  readonly name: string
  readonly dark: string
  /** Empty if it is the same. */
  readonly light: string
  readonly says: string
}

const sheet = path.resolve(__dirname, '../../components/trtc-room/appearance/variables.wxss')

/** The variables of the style sheet. A comment describes the variable or the group below it. */
export function variables(): Variable[] {
  const [dark = '', light = ''] = fs.readFileSync(sheet, 'utf8').split('.room--light')
  const lights = new Map(declared(light).map(({ name, value }) => [name, value]))
  return declared(dark).map(({ name, value, says }) => ({
    name,
    dark: value,
    light: lights.get(name) ?? '',
    says,
  }))
}

function declared(text: string): { name: string; value: string; says: string }[] {
  const lines = text.matchAll(/(?:\/\* ([^*]+) \*\/\s+)?[\w-]+: var\((--trtc-room-[\w-]+), (.*)\);/g)
  return [...lines].map(([, says = '', name = '', value = '']) => ({
    name,
    value,
    says: says.replace(/\s+/g, ' '),
  }))
}
