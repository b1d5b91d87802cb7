import type { AppCode, ComponentCode } from '../../playground/build/app-code'
import { changedStyles } from '../../playground/browser/engine/changed-styles'

const app = {
  config: {},
  themes: {},
  pages: [{ path: 'a' }],
  style: 'page{}',
  script: undefined,
  modules: {},
} as unknown as AppCode

const page: ComponentCode = {
  path: 'a',
  isPage: true,
  config: {},
  style: { css: '.x{}', scope: 's' },
  template: '()=>{}',
  script: undefined,
}

const known = new Map([['a', page]])
const changes = (nextApp: AppCode, nextPage: ComponentCode): object | undefined => {
  const styles = changedStyles(app, nextApp, known, [nextPage])
  return styles && Object.fromEntries(styles)
}

test.each<[what: string, nextApp: AppCode, nextPage: ComponentCode, styles: object | undefined]>([
  ['nothing', app, page, {}],
  ['the sheet of the app', { ...app, style: 'page{x}' }, page, { app: 'page{x}' }],
  ['the sheet of a page', app, { ...page, style: { css: '.y{}', scope: 's' } }, { a: '.y{}' }],
  ['the scope of a sheet', app, { ...page, style: { css: '.x{}', scope: 't' } }, undefined],
  ['that there is a sheet', app, { ...page, style: undefined }, undefined],
  ['a template', app, { ...page, template: '()=>1' }, undefined],
  ['the configuration of a page', app, { ...page, config: { b: 1 } }, undefined],
  ['the configuration of the app', { ...app, config: { b: 1 } }, page, undefined],
  ['a component that is new', app, { ...page, path: 'b' }, undefined],
])('what has changed: %s', (_, nextApp, nextPage, styles) => {
  expect(changes(nextApp, nextPage)).toEqual(styles)
})
