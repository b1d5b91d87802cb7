/**
 * The URL of a file in the mini program: absolute from the app's root, or relative to the page or component
 * that refers to it.
 */
export function assetUrl(reference: string, ownerPath: string): string {
  if (/^([a-z][\w+.-]*:|\/\/)/i.test(reference)) return reference
  const base = new URL(`/app/${ownerPath}`, location.href)
  return new URL(reference.startsWith('/') ? `/app${reference}` : reference, base).href
}
