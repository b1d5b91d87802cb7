import { useSignalEffect } from '@preact/signals'
import { render } from 'preact'
import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { Dock } from '../dock/dock'
import { TroubleDrawer } from '../dock/trouble-drawer'
import { connect } from '../overlay/page-connection'
import { BotPanel } from './bot-panel'
import { fitPhones, frameOf } from './fit-phones'
import type { Area } from './fit-phones'
import { PhoneFrame } from './phone-frame'
import { WallBar } from './wall-bar'
import { WallState } from './wall-state'
import type { WallQuery } from './wall-query'

/** Several phones of several users side by side, in one room, and the dock that looks inside. */
export function openWall(query: WallQuery): void {
  const wall = new WallState(query)
  document.documentElement.lang = query.language === 'zh' ? 'zh-CN' : 'en'
  connect((event) => {
    if (event.type === 'problems') wall.build.value = event.problems
    else location.reload()
  })
  // Not the body: questions of other scripts are in it too.
  const root = document.body.appendChild(document.createElement('div'))
  root.className = 'root'
  render(<Wall wall={wall} />, root)
}

function Wall({ wall }: { readonly wall: WallState }): JSX.Element {
  useSignalEffect(() => void (document.documentElement.dataset['theme'] = wall.theme.value))
  const { isOpen, isBelow } = wall.dock
  return (
    <>
      <WallBar wall={wall} />
      <div class="content" data-below={isBelow.value} data-docked={isOpen.value}>
        <Stage wall={wall} />
        <TroubleDrawer wall={wall} />
        <Dock wall={wall} />
      </div>
      <BotPanel wall={wall} />
      <p class="sign" hidden={!wall.isSoundOn.value || wall.hasGesture.value}>
        {wall.text.tapForSound}
      </p>
    </>
  )
}

function Stage({ wall }: { readonly wall: WallState }): JSX.Element {
  const stage = useRef<HTMLElement>(null)
  const area = useArea(stage)
  const phones = wall.phones.value
  const screen = wall.screen.value
  const { columns, scale } = fitPhones(phones.length, area, screen)
  const { width, height } = frameOf(screen)
  const style = { '--columns': columns, '--scale': scale, '--width': `${width}px`, '--height': `${height}px` }
  return (
    <main ref={stage} data-empty={wall.text.empty} style={style}>
      {phones.map((phone) => (
        <PhoneFrame key={phone.user} wall={wall} phone={phone} />
      ))}
    </main>
  )
}

/** The size of an element, now and after each change. */
function useArea(element: { readonly current: HTMLElement | null }): Area {
  const [area, setArea] = useState<Area>({ width: innerWidth, height: innerHeight })
  useEffect(() => {
    const { current } = element
    if (!current) return undefined
    const measure = (): void => setArea({ width: current.clientWidth, height: current.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return area
}
