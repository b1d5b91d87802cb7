import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pageText } from './page-text'
import { fileOf, type SitePage } from './pages'

/** Writes a document where the generator looks for its page. */
export function stagePage(root: string, folder: string, page: SitePage): void {
  const file = path.join(folder, fileOf(page))
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, pageText(page, readFileSync(path.join(root, page.source), 'utf8')))
}

/** Fills an empty folder with all pages, their pictures and the demo, if it was exported. */
export function stage(root: string, folder: string, pages: readonly SitePage[]): void {
  rmSync(folder, { recursive: true, force: true })
  for (const page of pages) stagePage(root, folder, page)
  cpSync(path.join(root, 'docs/images'), path.join(folder, 'public/images'), { recursive: true })
  const live = path.join(root, 'site/live')
  if (existsSync(live)) cpSync(live, path.join(folder, 'public/live'), { recursive: true })
}
