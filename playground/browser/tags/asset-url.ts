import { fileUrl } from '../wx/files/phone-files'

/**
 * The URL of a file in the mini program: absolute from the app's root, or relative to the page or component
 * that refers to it; of a file of the phone, by its path.
 */
export function assetUrl(reference: string, ownerPath: string): string {
  if (reference.startsWith('wxfile://')) return fileUrl(reference) ?? reference
  if (/^([a-z][\w+.-]*:|\/\/)/i.test(reference)) return reference
  const app = new URL('app/', location.href)
  const base = reference.startsWith('/') ? app : new URL(ownerPath, app)
  return new URL(reference.replace(/^\/+/, ''), base).href
}
