import type { Owner } from './owner'

/** The facts that a release checks before it starts. */
export interface Standing {
  readonly version: string
  readonly owner: Owner
  /** Output of `git status --porcelain`. */
  readonly changes: string
  readonly changelog: string
  /** Versions in the registry. */
  readonly published: readonly string[]
}

/** The reasons not to publish, one sentence each. */
export function refusals({ version, owner, changes, changelog, published }: Standing): string[] {
  const empty = (['repository', 'homepage', 'security'] as const).filter((name) => owner[name] === '')
  return [
    ...(empty.length > 0 ? [`owner.json: fill in ${empty.join(', ')}`] : []),
    ...(changes === '' ? [] : ['the tree has changes that are not committed']),
    ...(newsOf(version, changelog) === '' ? [`CHANGELOG.md says nothing under "## ${version}"`] : []),
    ...(published.includes(version) ? [`${version} has been published already`] : []),
  ]
}

/** The changelog's entry of a version. */
export function newsOf(version: string, changelog: string): string {
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find((text) => text.split(/\s/, 1)[0] === version) ?? ''
  return section.split('\n').slice(1).join('\n').trim()
}
