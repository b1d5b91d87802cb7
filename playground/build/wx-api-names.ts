import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'esbuild'

const MODULE = 'virtual:wx-api-names'

/** What a function of `wx` is, judged by its name and by what it returns. */
export type ApiKind = 'call' | 'event' | 'object' | 'record' | 'list' | 'boolean' | 'number' | 'string'

export type ApiKinds = Readonly<Record<string, ApiKind>>

/**
 * All functions of WeChat's `wx`, from its official typings: calls of those that the playground lacks fail as
 * WeChat's do, while names unknown to WeChat stay undefined.
 */
export function wxApiNames(): Plugin {
  return {
    name: 'wx-api-names',
    setup(build) {
      build.onResolve({ filter: new RegExp(`^${MODULE}$`) }, () => ({
        path: MODULE,
        namespace: 'wx-api-names',
      }))
      build.onLoad({ filter: /.*/, namespace: 'wx-api-names' }, () => ({
        contents: `export const wxApiKinds = ${JSON.stringify(readApiKinds())}`,
      }))
    },
  }
}

export function readApiKinds(): ApiKinds {
  const file = createRequire(__filename).resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts')
  // Comments may contain code.
  const typings = fs.readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const wx = typings.slice(typings.indexOf('    interface Wx {'))
  const members = wx.slice(0, wx.indexOf('\n    }')).split(/\n {8}(?=\w)/)
  const functions = members.flatMap((text) => {
    const [, name] = /^(\w+)\??[<(]/.exec(text) ?? []
    return name === undefined ? [] : [[name, kindOf(name, returnOf(text))] as const]
  })
  return Object.fromEntries(functions)
}

const returnOf = (member: string): string => member.slice(member.lastIndexOf('):') + 2).trim()

function kindOf(name: string, returned: string): ApiKind {
  if (/^(on|off)[A-Z]/.test(name)) return 'event'
  if (/^(void|undefined|Promise|PromisifySuccessResult|T\b)/.test(returned)) return 'call'
  if (/^(boolean|number|string)$/.test(returned)) return returned as ApiKind
  if (returned.endsWith('[]')) return 'list'
  return /Sync$|Info$|Setting$/.test(name) ? 'record' : 'object'
}
