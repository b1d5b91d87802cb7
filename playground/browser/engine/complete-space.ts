import type { CodeSpace } from 'glass-easel-miniprogram-adapter'
import { sharedScope } from './style-scope'
import type { StyleSheets } from './style-sheets'

interface ScriptOptions {
  readonly addGlobalClass?: boolean
  readonly styleIsolation?: string
}

/** The internals of CodeSpace that decide on styles when a script defines its component. */
interface SpaceInternals {
  _$sharedStyleScope: number
  prepareComponentOptions(path: string, options?: ScriptOptions): unknown
}

/** Adds what WeChat's components have and the engine's do not: style options in the script, tags nobody knows. */
export function completeSpace(space: CodeSpace, sheets: StyleSheets): void {
  // Otherwise a property or method with the name of an engine's field, such as dataset, breaks the element.
  space.getComponentSpace().updateComponentOptions({ writeFieldsToNode: false })
  nameSharedScope(space)
  useScriptOptions(space, sheets)
  letUnknownTagsHearEvents(space)
}

function nameSharedScope(space: CodeSpace): void {
  const components = space.getComponentSpace()
  const shared = components.styleScopeManager.register(sharedScope)
  ;(space as unknown as SpaceInternals)._$sharedStyleScope = shared
  components.setSharedStyleScope(shared)
}

/** WeChat takes the style options from the script as well; the engine only from the .json. */
function useScriptOptions(space: CodeSpace, sheets: StyleSheets): void {
  const internals = space as unknown as SpaceInternals
  const prepare = internals.prepareComponentOptions.bind(space)
  internals.prepareComponentOptions = (path, options) => {
    const config = space.getComponentStaticConfig(path)
    const { addGlobalClass, styleIsolation } = options ?? {}
    const isNew =
      (addGlobalClass === true || styleIsolation !== undefined) && config?.styleIsolation === undefined
    if (config && isNew) {
      const isolation = styleIsolation ?? 'apply-shared'
      space.addComponentStaticConfig(path, { ...config, styleIsolation: isolation } as typeof config)
      const scope = space.getStyleScopeName(path)
      if (/^(page-)?shared$/.test(isolation) && scope !== undefined) sheets.share(path, scope)
    }
    return prepare(path, options)
  }
}

function letUnknownTagsHearEvents(space: CodeSpace): void {
  const add = space.addCompiledTemplate.bind(space)
  space.addCompiledTemplate = (path, template) =>
    add(path, { ...template, fallbackListenerOnNativeNode: true })
}
