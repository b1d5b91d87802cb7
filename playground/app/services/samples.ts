import { words } from './words'

/** A page of this mini program that shows one way to use the component. */
export interface Sample {
  /** Name of the page, its image and its texts. */
  readonly name: keyof typeof words.samples
  /** The parts of the component's API that the page uses, as written in it. */
  readonly uses: string
}

export interface SampleGroup {
  readonly title: string
  readonly samples: readonly Sample[]
}

export const sampleGroups: readonly SampleGroup[] = [
  {
    title: words.rooms,
    samples: [
      { name: 'call', uses: 'auto-enter' },
      { name: 'meeting', uses: 'layout="auto"' },
      { name: 'classroom', uses: 'layout="classroom"' },
      { name: 'live', uses: 'scene="live"' },
      { name: 'voice', uses: 'layout="audio"' },
    ],
  },
  {
    title: words.looks,
    samples: [
      { name: 'brand', uses: '--trtc-room-*' },
      { name: 'custom', uses: 'generic:tile, slot="controls"' },
    ],
  },
  {
    title: words.tests,
    samples: [
      { name: 'explorer', uses: '<trtc-room ... />' },
      { name: 'lab', uses: 'getDiagnostics()' },
    ],
  },
  { title: words.classes, samples: [{ name: 'seed-1v3', uses: "import TRTC from 'trtc-room'" }] },
]
