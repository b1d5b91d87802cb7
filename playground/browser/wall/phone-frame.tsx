import type { CSSProperties, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { hueOf } from '../media/person'
import { Key } from './icons'
import { PagePath } from './page-path'
import { savePhoto } from './photo'
import type { PhoneLink } from './phone-link'
import type { WallState } from './wall-state'

interface FrameProps {
  readonly wall: WallState
  readonly phone: PhoneLink
}

const RIGHTS = 'camera; microphone; autoplay; display-capture; picture-in-picture; clipboard-write'

/** One phone on the wall: a frame with /phone.html, its user's name, its page and its controls. */
export function PhoneFrame({ wall, phone }: FrameProps): JSX.Element {
  const frame = useRef<HTMLIFrameElement>(null)
  // Before the wall is painted: the phones load meanwhile.
  useLayoutEffect(() => {
    phone.frame = frame.current
    phone.reload()
  }, [phone])
  const style = { '--hue': hueOf(phone.user) } as CSSProperties
  return (
    <figure
      class="phone-frame"
      data-user={phone.user}
      data-pushing={phone.isPushing.value || undefined}
      data-faulty={wall.isFaulty(phone) || undefined}
      style={style}
    >
      <div class="fit">
        <div class="device">
          <div class="screen">
            <iframe ref={frame} title={phone.user} allow={RIGHTS} />
          </div>
        </div>
      </div>
      <Caption wall={wall} phone={phone} />
    </figure>
  )
}

function Caption({ wall, phone }: FrameProps): JSX.Element {
  const { text, troubled } = wall
  const isSharing = phone.isSharing.value
  const isTroubled = troubled.value === phone.user
  return (
    <figcaption>
      <div class="caption-row">
        <span class="user" title={phone.user}>
          <span>{phone.user}</span>
        </span>
        <PagePath phone={phone} label={`${text.path}: ${phone.user}`} />
        <ProblemCount wall={wall} phone={phone} />
      </div>
      <div class="caption-row">
        <Key
          icon="trouble"
          label={text.faults.title}
          pressed={isTroubled}
          onClick={() => (troubled.value = isTroubled ? undefined : phone.user)}
        />
        <Key
          icon="share"
          label={isSharing ? text.stopSharing : text.share}
          pressed={isSharing}
          disabled={!phone.isPushing.value && !isSharing}
          onClick={() => phone.tell({ type: 'share', on: !isSharing })}
        />
        <Key icon="photo" label={text.photo} onClick={() => photograph(phone)} />
        <Key icon="reload" label={text.reloadPhone} onClick={() => phone.reload()} />
        <Key icon="close" label={text.close} onClick={() => wall.removePhone(phone)} />
      </div>
    </figcaption>
  )
}

/** Whoever refuses the capture wants no picture. */
const photograph = ({ frame, user }: PhoneLink): void => {
  if (frame) savePhoto(frame, `${user}.png`).catch(() => undefined)
}

function ProblemCount({ wall, phone }: FrameProps): JSX.Element | null {
  const count = wall.problemCounts.value[phone.user] ?? 0
  if (count === 0) return null
  const show = (): void => {
    wall.dock.phone.value = phone.user
    wall.dock.show('problems')
  }
  return (
    <button type="button" class="count" title={wall.text.problems(count)} onClick={show}>
      <span aria-hidden="true">{count}</span>
      <span class="hidden">{wall.text.problems(count)}</span>
    </button>
  )
}
