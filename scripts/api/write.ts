import fs from 'node:fs'
import path from 'node:path'
import { ApiPage } from './page'
import { Source } from './source'

const docs = path.resolve(__dirname, '../../docs')

/** The Chinese sentences of the page by their English originals; written by hand. */
export const chinese = JSON.parse(fs.readFileSync(path.join(__dirname, 'zh-CN.json'), 'utf8')) as Readonly<
  Record<string, string>
>

/** Both pages, and all their sentences. */
export function apiPages(): { english: string; translated: string; sentences: Set<string> } {
  const source = new Source()
  const sentences = new Set<string>()
  const english = new ApiPage(source, (sentence) => {
    if (sentence !== '') sentences.add(sentence)
    return sentence
  }).text
  const translated = new ApiPage(source, (sentence) => chinese[sentence] ?? sentence).text
  return { english, translated, sentences }
}

export function writeApiPages(): void {
  const { english, translated } = apiPages()
  fs.writeFileSync(path.join(docs, 'api.md'), english)
  fs.writeFileSync(path.join(docs, 'api.zh-CN.md'), translated)
}
