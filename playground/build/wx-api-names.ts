import fs from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'esbuild'

const MODULE = 'virtual:wx-api-names'

/**
 * All functions of WeChat's `wx`, from its official typings: functions that the playground lacks are named in
 * an error, while names unknown to WeChat stay undefined.
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
        contents: `export const wxApiNames = ${JSON.stringify(readApiNames())}`,
      }))
    },
  }
}

export function readApiNames(): string[] {
  const file = createRequire(__filename).resolve('miniprogram-api-typings/types/wx/lib.wx.api.d.ts')
  // Comments may contain code.
  const typings = fs.readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const wx = typings.slice(typings.indexOf('    interface Wx {'))
  const members = wx.slice(0, wx.indexOf('\n    }')).matchAll(/^ {8}(\w+)[<(]/gm)
  return [...new Set([...members].map(([, name = '']) => name))]
}
