import type { AppCode, ComponentCode, ModuleAnswer, PageCode, Subpackage } from '../build/app-code'

/** What /code/app.js has brought: all of the mini program but its pages. */
export const miniProgram = (globalThis as unknown as { readonly miniprogram: AppCode }).miniprogram

/** A function, so that what does not ask can be imported without a mini program. */
export const pagePaths = (): readonly string[] => miniProgram.pages.map(({ path }) => path)

/** None for a page of the main package. */
export const subpackageOf = (path: string): Subpackage | undefined =>
  miniProgram.pages.find((page) => page.path === path)?.subpackage

export type { ComponentCode, PageCode }

/** The code of a page, without what came with those pages that the phone already has. */
export async function fetchPage(path: string, known: Iterable<string>): Promise<PageCode> {
  const query = new URLSearchParams([['path', path], ...[...known].map((page) => ['known', page])])
  const response = await fetch(`/code/page?${query}`)
  if (!response.ok) throw new Error(`page "${path}" could not be loaded: ${await response.text()}`)
  return (await response.json()) as PageCode
}

/** All but the pages, as it is now. */
export async function fetchApp(): Promise<AppCode> {
  const script = await (await fetch('/code/app.js')).text()
  return JSON.parse(script.slice(script.indexOf('{'))) as AppCode
}

/** What a script requires at run time; waits for it, as `require` returns it at once. */
export function fetchModule(specifier: string, from: string): ModuleAnswer | undefined {
  return getNow<ModuleAnswer>(`/code/module?${new URLSearchParams({ specifier, from })}`)
}

/** Where in the files of the mini program these positions in its compiled modules are. */
export function fetchPlaces(positions: readonly string[]): readonly string[] | undefined {
  return getNow<string[]>(`/code/places?${new URLSearchParams(positions.map((at) => ['at', at]))}`)
}

function getNow<T>(url: string): T | undefined {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  request.send()
  return request.status === 200 ? (JSON.parse(request.responseText) as T) : undefined
}
