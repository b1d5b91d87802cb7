import type { JsonObject } from './json-config'

/** One script file, compiled to a function of CommonJS. */
export interface ModuleCode {
  /** `(function (require, module, exports, ...) {...})`. */
  readonly code: string
  /** What each specifier in the file means: the key of another module. */
  readonly requires: Readonly<Record<string, string>>
  /** The specifiers that mean no file, with the place that names them. */
  readonly missing: Readonly<Record<string, string>>
  /** Why the file cannot run, with its place. */
  readonly failure?: string
}

/** Modules by key: the code path of a file with its extension. */
export type ModuleCodes = Readonly<Record<string, ModuleCode>>

export interface StyleCode {
  readonly css: string
  /** The prefix of its class names, if it is isolated. */
  readonly scope?: string | undefined
}

/** A page or a component. */
export interface ComponentCode {
  readonly path: string
  readonly isPage: boolean
  readonly config: JsonObject
  readonly style: StyleCode | undefined
  /** A JavaScript expression: the templates of this component by code path. */
  readonly template: string
  /** The key of the module that calls `Component()` or `Page()`. */
  readonly script: string | undefined
}

/** What a phone needs when it opens a page for the first time. */
export interface PageCode {
  /** Those that are used come first. */
  readonly components: readonly ComponentCode[]
  /** Tags that stand for components which cannot run here, with a name to show. */
  readonly placeholders: Readonly<Record<string, string>>
  readonly modules: ModuleCodes
}

export interface Subpackage {
  /** Its folder, with a slash at the end. */
  readonly root: string
  /** The key of the script that runs before those of its pages. */
  readonly entry?: string
  /** One that is independent does not have the styles of app.wxss. */
  readonly independent: boolean
}

export interface AppPage {
  readonly path: string
  /** None for the main package. */
  readonly subpackage?: Subpackage
}

/** What a phone needs at its start: everything but the pages. */
export interface AppCode {
  readonly config: JsonObject
  /** The values in the file of app.json's `themeLocation`. */
  readonly themes: JsonObject
  readonly pages: readonly AppPage[]
  /** The page that is opened first. */
  readonly entry: string | undefined
  readonly style: string
  readonly script: string | undefined
  readonly modules: ModuleCodes
}

/** The answer to a `require` that the server had not foreseen. */
export interface ModuleAnswer {
  readonly key: string
  readonly modules: ModuleCodes
}

const CALL_PAGE = 'pages/call/call'

/** Phones on the wall start on the app's call page, if it has one. */
export const pageOnWall = ({ pages, entry }: AppCode): string | undefined =>
  pages.some(({ path }) => path === CALL_PAGE) ? CALL_PAGE : entry
