import { Parser } from 'htmlparser2'

/** A tag as it stands in a .wxml file, with the offset of its `<`. */
export interface WxmlTag {
  readonly name: string
  readonly offset: number
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * The tags of a template in the order of the file. The template compiler has positions for problems only, not
 * for tags.
 */
export function scanWxml(text: string): WxmlTag[] {
  const tags: WxmlTag[] = []
  const parser: Parser = new Parser(
    { onopentag: (name, attributes) => void tags.push({ name, offset: parser.startIndex, attributes }) },
    { xmlMode: true },
  )
  parser.write(maskExpressions(text))
  parser.end()
  return tags
}

/**
 * Blanks what is not markup, keeping every offset: `{{a<b}}` and the script inside <wxs> would read as tags.
 */
function maskExpressions(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ')
  return text
    .replace(
      /(<wxs\b[^>]*[^/]>)([\s\S]*?)(<\/wxs>)/g,
      (_, open: string, body: string, close: string) => open + blank(body) + close,
    )
    .replace(/\{\{[\s\S]*?\}\}/g, blank)
}
