import './pull-dots.css'

/** The three dots over what is pulled down. */
export function pullDots(isDark: boolean): HTMLElement {
  const dots = document.createElement('div')
  dots.className = 'pull-down'
  dots.toggleAttribute('data-dark', isDark)
  dots.append(...[1, 2, 3].map(() => document.createElement('i')))
  return dots
}
