import type { AppCode, Subpackage } from '../build/app-code'

/** What /code/app.js has brought: all of the mini program but its pages. */
export const miniProgram = (globalThis as unknown as { readonly miniprogram: AppCode }).miniprogram

/** A function, so that what does not ask can be imported without a mini program. */
export const pagePaths = (): readonly string[] => miniProgram.pages.map(({ path }) => path)

/** None for a page of the main package. */
export const subpackageOf = (path: string): Subpackage | undefined =>
  miniProgram.pages.find((page) => page.path === path)?.subpackage
