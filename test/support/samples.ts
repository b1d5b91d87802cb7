import fs from 'node:fs'
import path from 'node:path'

/** A block of code in a page of the documentation. */
export interface Sample {
  readonly page: string
  readonly line: number
  readonly language: string
  readonly code: string
}

const root = path.resolve(__dirname, '../..')

export function samplesOf(page: string): Sample[] {
  const text = fs.readFileSync(path.join(root, page), 'utf8')
  return [...text.matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gm)].map(
    ({ 1: indent = '', 2: language = '', 3: code = '', index }) => ({
      page,
      line: text.slice(0, index).split('\n').length,
      language,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  )
}

/** A file name for the sample. */
export const fileOf = ({ page, line, language }: Sample): string =>
  `${page.replaceAll(/\W/g, '-')}-${line}.${language}`
