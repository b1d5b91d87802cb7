/**
 * The words of a text for the search: Chinese has no spaces between them. The page runs it too, by its source text, so
 * it uses nothing from outside.
 */
export function tokensOf(text: string): string[] {
  const words = new Intl.Segmenter('zh-CN', { granularity: 'word' }).segment(text)
  return [...words].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment.toLowerCase())
}
