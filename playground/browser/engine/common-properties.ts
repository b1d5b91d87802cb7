import type { GeneralComponent } from 'glass-easel'
import { animationSteps } from './animation'
import type { Properties } from './tag-definition'

// StyleSegmentIndex of the engine, a const enum that isolated modules cannot read.
const ANIMATION_EXTRA = 2
const TEMP_EXTRA = 3

// WeChat's accessibility attributes are those of the web, except for the role, which is aria-role.
const ariaNames = [
  'role', 'label', 'labelledby', 'describedby', 'hidden', 'disabled', 'checked', 'selected', 'pressed', 'expanded',
  'haspopup', 'controls', 'modal', 'live', 'atomic', 'valuemin', 'valuemax', 'valuenow', 'valuetext',
] // prettier-ignore

const propertyOf = (name: string): string => `aria${name[0]?.toUpperCase()}${name.slice(1)}`

const attributes = new Map(
  ariaNames.map((name) => [propertyOf(name), name === 'role' ? 'role' : `aria-${name}`]),
)

/** The properties of all tags. */
export const commonProperties: Properties = {
  hidden: { type: Boolean, value: false },
  animation: { type: null, value: null },
  ...Object.fromEntries(ariaNames.map((name) => [propertyOf(name), { type: null, value: null }])),
}

/** Applies a common property to the element; false if the name is one of the tag's own. */
export function applyCommon(component: GeneralComponent, name: string, value: unknown): boolean {
  if (!(name in commonProperties)) return false
  if (name === 'animation') {
    playAnimation(component, value)
    return true
  }
  const attribute = attributes.get(name)
  const element = component.$$ as unknown as HTMLElement
  if (attribute === undefined) component.setNodeStyle(value ? 'display:none !important' : '', TEMP_EXTRA)
  else if (value === null || value === undefined) element.removeAttribute(attribute)
  else element.setAttribute(attribute, typeof value === 'string' ? value : JSON.stringify(value))
  return true
}

/** Each step is a style with a transition; the next one follows when it is over. */
function playAnimation(component: GeneralComponent, animation: unknown): void {
  let start = 0
  for (const { style, ms } of animationSteps(animation)) {
    // The first step waits as well: there is no transition from a style that was never drawn.
    setTimeout(() => component.$$ && component.setNodeStyle(style, ANIMATION_EXTRA), start + FRAME)
    start += ms
  }
}

const FRAME = 20
