import type { JSX } from 'preact'
import { Key } from '../wall/icons'
import type { TabProps } from './tab-props'
import { userOf } from './phone-choice'
import { saveFile } from './save-file'
import { atSpeed, scriptOf } from './script-of'
import { testOf } from './test-of'

const speeds = [0.25, 1, 4, 20]

/** Plays an opened recording: step by step, or at speed; here, or again on a phone. */
export function RecordingBar({ wall }: TabProps): JSX.Element | null {
  const { recorder, text } = wall
  const { dockText } = text
  const recording = recorder.recording.value
  if (recorder.problem.value !== '') return <p class="recording problem-text">{recorder.problem.value}</p>
  if (!recording) return null
  const again = (): void => {
    const codes = Object.keys(recording.pages).length === 0
    const users = recording.entries.map(({ phone }) => phone)
    const script = scriptOf(recording, wall.dock.phone.value || (users[0] ?? ''), { codes })
    const phone = wall.phoneOf(userOf(wall)) ?? wall.phones.value[0]
    void phone?.ask({ what: 'play', script: atSpeed(script, recorder.speed.value) })
  }
  return (
    <div class="recording" role="group" aria-label={dockText.recording}>
      <b>{dockText.recording}</b>
      <Player wall={wall} count={recording.entries.length} />
      <span class="recording-keys">
        <Key icon="reload" label={dockText.again} word={dockText.again} onClick={again} />
        <Key
          icon="test"
          label={dockText.asTest}
          word={dockText.asTest}
          onClick={() => saveFile('recorded.test.js', testOf(recording))}
        />
        <Key icon="close" label={dockText.closeRecording} onClick={() => recorder.close()} />
      </span>
    </div>
  )
}

function Player({ wall, count }: TabProps & { readonly count: number }): JSX.Element {
  const { recorder, text } = wall
  const { dockText } = text
  const at = recorder.position.value
  const isPlaying = recorder.isPlaying.value
  return (
    <>
      <Key icon="stepBack" label={dockText.back} onClick={() => recorder.seek(0)} />
      <Key
        icon={isPlaying ? 'pause' : 'play'}
        label={isPlaying ? dockText.pause : dockText.play}
        onClick={() => recorder.setPlaying(!isPlaying)}
      />
      <Key
        icon="stepOn"
        label={dockText.stepOn}
        disabled={at >= count}
        onClick={() => recorder.seek(at + 1)}
      />
      <input
        type="range"
        min={0}
        max={count}
        value={at}
        aria-label={dockText.position}
        onInput={({ currentTarget }) => recorder.seek(Number(currentTarget.value))}
      />
      <output>{dockText.step(at, count)}</output>
      <select
        aria-label={dockText.speed}
        value={String(recorder.speed.value)}
        onChange={({ currentTarget }) => (recorder.speed.value = Number(currentTarget.value))}
      >
        {speeds.map((speed) => (
          <option key={speed} value={String(speed)}>{`× ${speed}`}</option>
        ))}
      </select>
    </>
  )
}
