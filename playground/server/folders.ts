import path from 'node:path'

/** The repository's root: the playground uses the component's sources from there, not a copy of them. */
export const repository = path.resolve(__dirname, '../..')

export const browserFolder = path.join(repository, 'playground/browser')
export const defaultApp = path.join(repository, 'playground/app')
