const paths = {
  add: '<path d="M12 5v14M5 12h14"/>',
  close: '<path d="M6.5 6.5l11 11m0-11l-11 11"/>',
  reload: '<path d="M19 12a7 7 0 1 1-2.2-5.100M19 4.500v4h-4"/>',
  share: '<path d="M4 6.500h16v10H4zM9 20h6M12 13.500v-5m-2.200 2L12 8.300l2.200 2.200"/>',
  soundOn:
    '<path d="M5 9.500v5h3l4 3.500V6L8 9.500zM15.500 9.200a4 4 0 0 1 0 5.600M17.800 7a7 7 0 0 1 0 10"/>',
  soundOff: '<path d="M5 9.500v5h3l4 3.500V6L8 9.500zM16 10l4 4m0-4l-4 4"/>',
} as const

export type IconName = keyof typeof paths

export function icon(name: IconName): string {
  return (
    `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" ` +
    `aria-hidden="true">${paths[name]}</svg>`
  )
}

/** A button that shows an icon and tells its name to whoever cannot see it. */
export function iconButton(name: IconName, label: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'icon-button'
  button.innerHTML = icon(name)
  button.title = label
  button.ariaLabel = label
  button.onclick = onClick
  return button
}
