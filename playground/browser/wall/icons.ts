const paths = {
  add: '<path d="M12 5v14M5 12h14"/>',
  close: '<path d="M6.5 6.5l11 11m0-11l-11 11"/>',
  reload: '<path d="M19 12a7 7 0 1 1-2.2-5.100M19 4.500v4h-4"/>',
  share: '<path d="M4 6.500h16v10H4zM9 20h6M12 13.500v-5m-2.200 2L12 8.300l2.200 2.200"/>',
  soundOn:
    '<path d="M5 9.500v5h3l4 3.500V6L8 9.500zM15.500 9.200a4 4 0 0 1 0 5.600M17.800 7a7 7 0 0 1 0 10"/>',
  soundOff: '<path d="M5 9.500v5h3l4 3.500V6L8 9.500zM16 10l4 4m0-4l-4 4"/>',
  trouble: '<path d="M13 3.500L6 13.500h5l-1 7 7-10h-5z"/>',
  dark: '<path d="M19.500 14.200A8 8 0 0 1 9.800 4.500a8 8 0 1 0 9.700 9.700z"/>',
  people:
    '<path d="M9 11.500a3.300 3.300 0 1 0 0-6.600 3.300 3.300 0 0 0 0 6.600zM3.500 19a5.500 5.500 0 0 1 11 0M15.500 5.300a3.300 3.300 0 0 1 0 5.900M17 14a5.500 5.500 0 0 1 3.500 5"/>',
  mic: '<path d="M12 14a3 3 0 0 0 3-3V7a3 3 0 0 0-6 0v4a3 3 0 0 0 3 3zM6.500 11a5.500 5.500 0 0 0 11 0M12 16.500V20"/>',
  camera: '<path d="M4 7.500h10.500v9H4zM14.500 11l5-2.800v7.600l-5-2.800"/>',
  speaking: '<path d="M6 10v4M10 7v10M14 9v6M18 11v2"/>',
  weak: '<path d="M5 18v-2M10 18v-5M15 18V9" opacity=".35"/><path d="M5 18v-2"/><path d="M17 5.500l3.500 3.500m0-3.500L17 9"/>',
} as const

export type IconName = keyof typeof paths

export function icon(name: IconName): string {
  return (
    `<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round" ` +
    `aria-hidden="true">${paths[name]}</svg>`
  )
}

/** A button with an icon and an accessible name. */
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
