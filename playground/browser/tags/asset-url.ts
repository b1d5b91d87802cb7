import { fileUrl } from '../wx/files/phone-files'

/**
 * The URL of a file in the mini program: absolute from the app's root, or relative to the page or component
 * that refers to it; of a file of the phone, by its path.
 */
export function assetUrl(reference: string, ownerPath: string): string {
  if (reference.startsWith('wxfile://')) return fileUrl(reference) ?? reference
  if (/^([a-z][\w+.-]*:|\/\/)/i.test(reference)) return reference
  const base = new URL(`/app/${ownerPath}`, location.href)
  return new URL(reference.startsWith('/') ? `/app${reference}` : reference, base).href
}
