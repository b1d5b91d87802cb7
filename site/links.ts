import path from 'node:path'
import { fileOf, nameOf, type SitePage } from './pages'

const isElsewhere = (address: string): boolean => /^([a-z]+:|#|\/)/.test(address)

/** The path in the repository that a relative address of a document means. */
const target = ({ source }: SitePage, file: string): string =>
  path.posix.join(path.posix.dirname(source), file).replace(/\/$/, '')

/**
 * Where a link of a document leads in the site: to the page in the same language, to the first page of a folder, or to
 * the repository on the web. Undefined while that has no address.
 */
export function siteLink(
  address: string,
  from: SitePage,
  pages: readonly SitePage[],
  repository: string,
): string | undefined {
  if (isElsewhere(address)) return address
  const [file = '', anchor] = address.split('#')
  const document = target(from, file)
  const name = nameOf(document)
  const ours = pages.filter(({ language }) => language === from.language)
  const page = ours.find((one) => one.name === name) ?? ours.find((one) => one.name.startsWith(`${name}/`))
  if (page) return `/${fileOf(page)}${anchor === undefined ? '' : `#${anchor}`}`
  return repository === '' ? undefined : `${repository}/blob/main/${document}`
}

/** Where a picture of a document is in the site. */
export const sitePicture = (address: string, from: SitePage): string =>
  isElsewhere(address) ? address : `/${target(from, address).replace(/^docs\//, '')}`

/** The anchor of a heading, as GitHub makes it. */
export const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\- _]/gu, '')
    .replaceAll(' ', '-')
