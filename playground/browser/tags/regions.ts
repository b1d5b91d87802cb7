export interface Place {
  readonly name: string
  readonly code: string
  readonly parts: readonly Place[]
}

/** Names by code, as the package has them: 440000, 440300, 440305. */
export interface RegionLists {
  readonly province_list: Readonly<Record<string, string>>
  readonly city_list: Readonly<Record<string, string>>
  readonly county_list: Readonly<Record<string, string>>
}

let regions: readonly Place[] = []

/** China's provinces with their cities and districts; none until they are loaded. */
export const allRegions = (): readonly Place[] => regions

export function keepRegions({ province_list, city_list, county_list }: RegionLists): void {
  const districts = placesIn(county_list, () => [])
  const cities = placesIn(city_list, (code) => partsOf(code.slice(0, 4), districts))
  regions = placesIn(province_list, (code) => partsOf(code.slice(0, 2), cities))
}

const placesIn = (list: Readonly<Record<string, string>>, parts: (code: string) => Place[]): Place[] =>
  Object.entries(list).map(([code, name]) => ({ code, name, parts: parts(code) }))

const partsOf = (start: string, places: readonly Place[]): Place[] =>
  places.filter(({ code }) => code.startsWith(start))

/** Loads their script, which is no part of the phone's own. Undefined if they are there. */
export function loadRegions(): Promise<void> | undefined {
  if (regions.length > 0) return undefined
  return import(new URL('bundle/regions.js', document.baseURI).href).then(() =>
    keepRegions((globalThis as unknown as { readonly regionsOfChina: RegionLists }).regionsOfChina),
  )
}
