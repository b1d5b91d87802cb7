import { Parser } from 'htmlparser2'

/** A tag in a .wxml file, with the offset of its `<`. */
export interface WxmlTag {
  readonly name: string
  readonly offset: number
  readonly attributes: Readonly<Record<string, string>>
}

/**
 * The tags of a template in document order. The template compiler only has positions for problems, not for
 * tags.
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
 * Replaces non-markup by spaces, keeping all offsets: `{{a<b}}` and scripts in <wxs> would be parsed as tags.
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
