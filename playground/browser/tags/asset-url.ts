/**
 * The URL of a file that a mini program names: from the app's root, or relative to the page or component that
 * names it.
 */
export function assetUrl(reference: string, ownerPath: string): string {
  if (/^([a-z][\w+.-]*:|\/\/)/i.test(reference)) return reference
  const base = new URL(`/app/${ownerPath}`, location.href)
  return new URL(reference.startsWith('/') ? `/app${reference}` : reference, base).href
}
