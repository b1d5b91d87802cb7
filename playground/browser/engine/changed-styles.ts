import type { AppCode, ComponentCode } from '../../build/app-code'

/**
 * The style sheets that differ, by path. Undefined if anything else does: configuration, templates, scripts, or
 * which components there are.
 */
export function changedStyles(
  before: AppCode,
  after: AppCode,
  known: ReadonlyMap<string, ComponentCode>,
  components: readonly ComponentCode[],
): ReadonlyMap<string, string> | undefined {
  const styles = new Map<string, string>()
  if (before.style !== after.style) styles.set('app', after.style)
  if (!isSame({ ...before, style: '', modules: {} }, { ...after, style: '', modules: {} })) return undefined
  for (const component of components) {
    const last = known.get(component.path)
    // A sheet that comes, goes or changes its scope changes the elements too.
    if (!last || !isSame(withoutCss(last), withoutCss(component))) return undefined
    const css = component.style?.css ?? ''
    if (css !== (last.style?.css ?? '')) styles.set(component.path, css)
  }
  return styles
}

const withoutCss = (component: ComponentCode): object => ({
  ...component,
  style: component.style && { scope: component.style.scope },
})

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right)
