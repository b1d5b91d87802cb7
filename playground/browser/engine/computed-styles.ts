import { dashed } from './dashed'

/** The styles of a node as they are drawn, by their names in a script; empty texts without a node. */
export function computedStyles(
  node: Element | null | undefined,
  names: readonly string[],
): Record<string, string> {
  const style = node && getComputedStyle(node)
  return Object.fromEntries(names.map((name) => [name, style?.getPropertyValue(dashed(name)) ?? '']))
}
