import { defineTag, anything, text } from '../engine/tag-definition'
import { mediaMatches } from '../engine/media-status'
import type { MediaStatus } from '../engine/media-status'

const lengths = ['minWidth', 'maxWidth', 'width', 'minHeight', 'maxHeight', 'height'] as const

/** Shows its content while the phone fits. */
export const matchMediaTag = defineTag({
  name: 'match-media',
  properties: {
    minWidth: anything(),
    maxWidth: anything(),
    width: anything(),
    minHeight: anything(),
    maxHeight: anything(),
    height: anything(),
    orientation: text(),
  },
  css: 'match-media{display:block}match-media[unfit]{display:none}',
  create(host) {
    const check = (): void => {
      const { values } = host
      const wanted = lengths.flatMap((name) => (values[name] === null ? [] : [[name, Number(values[name])]]))
      const orientation = values.orientation === '' ? {} : { orientation: values.orientation }
      const status = { ...Object.fromEntries(wanted), ...orientation } as MediaStatus
      host.element.toggleAttribute('unfit', !mediaMatches(status, { width: innerWidth, height: innerHeight }))
    }
    return {
      changed: check,
      attached: () => window.addEventListener('resize', check),
      detached: () => window.removeEventListener('resize', check),
    }
  },
})
