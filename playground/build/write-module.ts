import type { CollectedApp, ComponentSource } from './collect-app'
import type { CompiledStyles } from './compile-styles'
import type { CompiledTemplates } from './compile-templates'
import { isObject } from './json-config'

export interface ModuleParts {
  readonly app: CollectedApp
  readonly templates: CompiledTemplates
  readonly styles: CompiledStyles
}

/**
 * The text of `virtual:miniprogram`; its types are in browser/virtual-modules.d.ts. Scripts are required
 * inside functions, so that each one runs only after the host has bound `Component()` to its component.
 */
export function writeModule({ app, templates, styles }: ModuleParts): string {
  return [
    `const templates = ${templates.code}`,
    `export const config = ${JSON.stringify(app.config)}`,
    `export const themes = ${JSON.stringify(app.themes)}`,
    `export const pages = ${JSON.stringify(app.pages)}`,
    `export const appStyle = ${JSON.stringify(styles.sheets.get('app')?.css ?? '')}`,
    `export const runApp = () => { ${requireOf(app.script)} }`,
    `export const components = [\n${app.components.map((component) => writeComponent(component, styles)).join(',\n')}\n]`,
  ].join('\n')
}

function writeComponent(component: ComponentSource, { sheets }: CompiledStyles): string {
  const path = JSON.stringify(component.path)
  const using = mapValues(component.using, (target) => `/${target}`)
  const generics = isObject(component.config['componentGenerics'])
    ? component.config['componentGenerics']
    : {}
  const componentGenerics = {
    ...generics,
    ...mapValues(component.defaults, (target) => ({ default: `/${target}` })),
  }
  const config = JSON.stringify({ ...component.config, usingComponents: using, componentGenerics })
  const style = JSON.stringify(sheets.get(component.path)) ?? 'undefined'
  const template = `{ groupList: templates, content: templates[${path}] }`
  const run = `() => { ${requireOf(component.script)} }`
  return `{ path: ${path}, config: ${config}, style: ${style}, template: ${template}, run: ${run} }`
}

function requireOf(script: string | undefined): string {
  return script ? `require(${JSON.stringify(script)})` : ''
}

function mapValues<T, U>(values: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, map(value)]))
}
