import type { JSX } from 'preact'

const paths = {
  add: 'M12 5v14M5 12h14',
  close: 'M6.5 6.5l11 11m0-11l-11 11',
  reload: 'M19 12a7 7 0 1 1-2.2-5.1M19 4.5v4h-4',
  share: 'M4 6.5h16v10H4zM9 20h6M12 13.5v-5m-2.2 2L12 8.3l2.2 2.2',
  soundOn: 'M5 9.5v5h3l4 3.5V6L8 9.500zM15.5 9.2a4 4 0 0 1 0 5.6M17.8 7a7 7 0 0 1 0 10',
  soundOff: 'M5 9.5v5h3l4 3.5V6L8 9.5zM16 10l4 4m0-4l-4 4',
  trouble: 'M13 3.500L6 13.5h5l-1 7 7-10h-5z',
  dark: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7z',
  people:
    'M9 11.5a3.3 3.3 0 1 0 0-6.600 3.3 3.3 0 0 0 0 6.6zM3.5 19a5.5 5.5 0 0 1 11 0M15.5 5.3a3.3 3.3 0 0 1 0 5.900M17 14a5.5 5.5 0 0 1 3.5 5',
  mic: 'M12 14a3 3 0 0 0 3-3V7a3 3 0 0 0-6 0v4a3 3 0 0 0 3 3zM6.5 11a5.5 5.5 0 0 0 11 0M12 16.5V20',
  camera: 'M4 7.5h10.5v9H4zM14.5 11l5-2.8v7.600l-5-2.800',
  speaking: 'M6 10v4M10 7v10M14 9v6M18 11v2',
  weak: 'M5 18v-2M10 18v-5M17 5.5l3.500 3.500m0-3.5L17 9',
  invite:
    'M10 13.500a4 4 0 0 0 6 .4l2.600-2.6a4 4 0 0 0-5.700-5.700L11.500 7M14 10.500a4 4 0 0 0-6-.4l-2.600 2.600a4 4 0 0 0 5.700 5.700L12.500 17',
  photo: 'M4 8h3.5L9 5.500h6L16.5 8H20v11H4zM12 16.500a3.300 3.300 0 1 0 0-6.600 3.300 3.300 0 0 0 0 6.600z',
  record: 'M12 19a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
  dock: 'M4 5.500h16v13H4zM14.500 5.500v13',
  dockBelow: 'M4 5.500h16v13H4zM4 13.500h16',
  pause: 'M9 6v12M15 6v12',
  play: 'M8 5.500l10 6.500-10 6.500z',
  stepBack: 'M17 6l-8 6 8 6zM7 6v12',
  stepOn: 'M7 6l8 6-8 6zM17 6v12',
  clear: 'M12 19.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15zM6.700 6.700l10.600 10.600',
  save: 'M12 4.500v10m-4-4l4 4 4-4M5 19h14',
  open: 'M4 18.500v-12h5.500l2 2.500H20v9.500z',
  test: 'M9.500 4.500h5M10.500 4.500v5L5.500 18a1.200 1.200 0 0 0 1 1.800h11a1.200 1.200 0 0 0 1-1.800l-5-8.500v-5M8 14.500h8',
  copy: 'M9 9h10.500v10.500H9zM6 15H4.500V4.500H15V6',
  bin: 'M5 7h14M10 7V4.500h4V7M6.500 7l1 12.500h9l1-12.500',
} as const

export type IconName = keyof typeof paths

export const Icon = ({ name }: { readonly name: IconName }): JSX.Element => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)

export interface KeyProps {
  readonly icon: IconName
  /** The accessible name. */
  readonly label: string
  /** The visible word beside the icon. */
  readonly word?: string | undefined
  readonly pressed?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly class?: string | undefined
  readonly onClick: () => void
}

/** A button with an icon, with a word or without. */
export const Key = ({ icon, label, word, pressed, disabled, onClick, ...rest }: KeyProps): JSX.Element => (
  <button
    type="button"
    class={`key ${rest.class ?? ''}`}
    title={label}
    aria-label={label}
    aria-pressed={pressed}
    disabled={disabled}
    onClick={onClick}
  >
    <Icon name={icon} />
    {word !== undefined && <span class="word">{word}</span>}
  </button>
)
