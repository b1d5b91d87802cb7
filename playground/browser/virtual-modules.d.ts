declare module 'virtual:miniprogram' {
  import type { template } from 'glass-easel'

  export interface CompiledComponent {
    readonly path: string
    readonly config: Readonly<Record<string, unknown>>
    readonly style: { readonly css: string; readonly scope?: string } | undefined
    readonly template: template.ComponentTemplate
    /** Runs its script, which calls `Component()` or `Page()`. */
    readonly run: () => void
  }

  export const config: Readonly<Record<string, unknown>>
  /** The values in the file of app.json's `themeLocation`. */
  export const themes: Readonly<Partial<Record<'light' | 'dark', Readonly<Record<string, string>>>>>
  export const pages: readonly string[]
  export const appStyle: string
  export const runApp: () => void
  /** In dependency order. */
  export const components: readonly CompiledComponent[]
}

declare module 'virtual:wx-api-names' {
  /** Each an `ApiKind`. */
  export const wxApiKinds: Readonly<Record<string, string>>
}

declare module '*.css' {}
