import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { sigMode } from '../sig-mode'
import { screens } from './fit-phones'
import { Key } from './icons'
import { phoneOrigin } from './phone-link'
import { readScreen } from './wall-query'
import type { WallState } from './wall-state'

interface BarProps {
  readonly wall: WallState
}

/** The name of the app, its room, and what is done with all phones. */
export const WallBar = ({ wall }: BarProps): JSX.Element => (
  <header>
    <h1>
      <i class="mark">
        <b />
        <b />
        <b />
      </i>
      {document.documentElement.dataset['name'] || 'trtc-room'} <span>{wall.text.title}</span>
    </h1>
    <p class="room">
      {wall.text.room} {wall.query.passed['room']}
    </p>
    {sigMode() === 'any' && (
      <p class="room" data-warning title={wall.text.anySigMeaning}>
        {wall.text.anySig}
      </p>
    )}
    <nav>
      <ScreenChoice wall={wall} />
      <Keys wall={wall} />
    </nav>
    <Invitation wall={wall} />
  </header>
)

function Keys({ wall }: BarProps): JSX.Element {
  const { text, theme, areBotsShown, isSoundOn, isInviteShown, recorder, dock } = wall
  const { words } = text
  const isDark = theme.value === 'dark'
  const isOn = isSoundOn.value
  return (
    <>
      <Key
        icon="dark"
        label={text.theme}
        word={words.theme}
        pressed={isDark}
        onClick={() => wall.setTheme(isDark ? 'light' : 'dark')}
      />
      <Key
        icon="people"
        label={text.bots}
        word={words.bots}
        pressed={areBotsShown.value}
        onClick={() => (areBotsShown.value = !areBotsShown.value)}
      />
      <Key
        icon="add"
        label={text.add}
        word={words.add}
        disabled={wall.nextUser.value === undefined}
        onClick={() => wall.addPhone()}
      />
      <Key
        icon={isOn ? 'soundOn' : 'soundOff'}
        label={isOn ? text.soundOn : text.soundOff}
        word={words.sound}
        pressed={isOn}
        onClick={() => wall.setSound(!isOn)}
      />
      <Key
        icon="invite"
        label={text.invite}
        word={words.invite}
        pressed={isInviteShown.value}
        onClick={() => (isInviteShown.value = !isInviteShown.value)}
      />
      <Key
        icon="record"
        class="record"
        label={recorder.isOn.value ? text.stopRecording : text.record}
        word={words.record}
        pressed={recorder.isOn.value}
        onClick={() => recorder.toggle()}
      />
      <Key
        icon="dock"
        label={text.dock}
        word={words.dock}
        pressed={dock.isOpen.value}
        onClick={() => (dock.isOpen.value = !dock.isOpen.value)}
      />
      <Key icon="reload" label={text.reload} word={words.reload} onClick={() => location.reload()} />
    </>
  )
}

function ScreenChoice({ wall }: BarProps): JSX.Element {
  const { screen, text } = wall
  const sizes = [screen.value, ...screens].map(({ width, height }) => `${width}x${height}`)
  return (
    <select
      aria-label={text.screen}
      value={sizes[0]}
      onChange={({ currentTarget }) => (screen.value = readScreen(currentTarget.value))}
    >
      {[...new Set(sizes)].map((size) => (
        <option key={size} value={size}>
          {size.replace('x', ' × ')}
        </option>
      ))}
    </select>
  )
}

/** A link for another browser of this machine: it opens the phone of one more user in the same room. */
function Invitation({ wall }: BarProps): JSX.Element | null {
  const [isCopied, setCopied] = useState(false)
  if (!wall.isInviteShown.value) return null
  const { text, query } = wall
  const user = wall.nextUser.value ?? `guest${wall.phones.value.length}`
  const link = `${phoneOrigin}/phone.html?${new URLSearchParams({ ...query.passed, user }).toString()}`
  const copy = (): void => {
    navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <aside class="invitation" aria-label={text.invite}>
      <p>{text.invite}</p>
      <div>
        <input
          readOnly
          value={link}
          aria-label={text.invite}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Key icon="copy" label={text.copy} word={isCopied ? text.copied : text.copy} onClick={copy} />
      </div>
    </aside>
  )
}
