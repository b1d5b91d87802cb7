declare module 'postcss-pxtransform' {
  import type { PluginCreator } from 'postcss'

  interface Options {
    readonly platform: string
    readonly designWidth: number
    readonly deviceRatio: Readonly<Record<number, number>>
  }
  const pxtransform: PluginCreator<Options>
  export default pxtransform
}
