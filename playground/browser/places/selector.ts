/** The elements inside of tags that hold a text or a value. */
export const FIELDS = 'input, textarea'
export const TEXT_FIELDS = 'input:not([type="range"]), textarea'
export const SLIDERS = 'input[type="range"]'

/**
 * The browser's selector for one of the mini program: the engine writes ids as `<guid>--id`, and classes of
 * components as `scope--name`. Undefined for a text.
 */
export function toSelector(what: string): string | undefined {
  if (!/^[#.][\w-]+([\s>]*[#.][\w-]+)*$/.test(what)) return undefined
  return what.replace(/([#.])([\w-]+)/g, (_, kind: string, name: string) =>
    kind === '#'
      ? `[id$="--${name}"]`
      : `:is([class~="${name}"], [class$="--${name}"], [class*="--${name} "])`,
  )
}
