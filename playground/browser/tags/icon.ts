import { defineTag, flag, number, text } from '../engine/tag-definition'

const glyphs: Readonly<Record<string, readonly [glyph: string, colour: string]>> = {
  success: ['✓', '#09bb07'],
  success_no_circle: ['✓', '#09bb07'],
  info: ['i', '#10aeff'],
  warn: ['!', '#f76260'],
  waiting: ['…', '#10aeff'],
  cancel: ['✕', '#f43530'],
  download: ['↓', '#09bb07'],
  search: ['⌕', '#b2b2b2'],
  clear: ['✕', '#b2b2b2'],
  circle: ['', '#c9c9c9'],
}

export const icon = defineTag({
  name: 'icon',
  properties: { type: text(), size: { type: null, value: 23 }, color: text() },
  css: `icon{display:inline-flex;align-items:center;justify-content:center;box-sizing:border-box;border:.08em solid;border-radius:50%;
    line-height:1;font-style:normal;vertical-align:middle}`,
  create(host) {
    const glyph = document.createElement('span')
    host.element.append(glyph)
    return {
      changed() {
        const [sign, colour] = glyphs[host.values.type] ?? ['', '']
        const size = `${parseFloat(String(host.values.size))}px`
        glyph.textContent = sign
        Object.assign(host.element.style, {
          width: size,
          height: size,
          fontSize: `calc(${size} * .6)`,
          color: host.values.color || colour,
        })
      },
    }
  },
})

export const progress = defineTag({
  name: 'progress',
  properties: {
    percent: number(0),
    showInfo: flag(),
    strokeWidth: number(6),
    activeColor: text('#09BB07'),
    backgroundColor: text('#EBEBEB'),
    color: text(),
    borderRadius: number(0),
    fontSize: number(16),
    active: flag(),
  },
  css: `wx-progress{display:flex;align-items:center;gap:10px}wx-progress>.track{flex:1;overflow:hidden}
    wx-progress>.track>i{display:block;height:100%;transition:width .3s}wx-progress>.figure[hidden]{display:none}`,
  create(host) {
    const [track, bar, figure] = [
      document.createElement('div'),
      document.createElement('i'),
      document.createElement('span'),
    ]
    track.className = 'track'
    figure.className = 'figure'
    track.append(bar)
    host.element.append(track, figure)
    return {
      changed() {
        const { percent, strokeWidth, activeColor, backgroundColor, color, borderRadius, showInfo } =
          host.values
        Object.assign(track.style, {
          height: `${strokeWidth}px`,
          background: backgroundColor,
          borderRadius: `${borderRadius}px`,
        })
        Object.assign(bar.style, {
          width: `${Math.min(100, Math.max(0, percent))}%`,
          background: color || activeColor,
        })
        figure.textContent = `${percent}%`
        figure.hidden = !showInfo
      },
    }
  },
})
