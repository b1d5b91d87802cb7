import type { JSX } from 'preact'
import { Key } from '../wall/icons'
import type { TabProps } from './tab-props'
import type { WallState } from '../wall/wall-state'
import type { Recording } from './recording'
import { partsOf, replay } from './replay'
import { saveFile } from './save-file'
import { testOf } from './test-of'

const speeds = [0.25, 1, 4, 20]

/** Plays an opened recording: step by step, or at speed; here, or again on a phone. */
export function RecordingBar({ wall }: TabProps): JSX.Element | null {
  const { recording, problem } = wall.recorder
  return (
    <>
      {problem.value !== '' && <p class="recording problem-text">{problem.value}</p>}
      {recording.value && <OpenRecording wall={wall} recording={recording.value} />}
    </>
  )
}

type OpenProps = TabProps & { readonly recording: Recording }

function OpenRecording({ wall, recording }: OpenProps): JSX.Element {
  const { dockText } = wall.text
  return (
    <div class="recording" role="group" aria-label={dockText.recording}>
      <b>{dockText.recording}</b>
      <Player wall={wall} count={recording.entries.length} />
      <span class="recording-keys">
        <Key
          icon="reload"
          label={dockText.again}
          word={dockText.again}
          onClick={() => void playAgain(wall, recording)}
        />
        <Key
          icon="test"
          label={dockText.asTest}
          word={dockText.asTest}
          onClick={() => saveFile('recorded.test.js', testOf(recording))}
        />
        <Key icon="close" label={dockText.closeRecording} onClick={() => wall.recorder.close()} />
      </span>
    </div>
  )
}

/** Each phone plays its own part; that of a single user who has none is played by the first one. */
async function playAgain(wall: WallState, recording: Recording): Promise<void> {
  const { recorder, dock, phones } = wall
  const parts = partsOf(recording, dock.phone.value, recorder.speed.value)
  const other = parts.length === 1 ? phones.value[0] : undefined
  recorder.problem.value = ''
  await replay(parts, (user) => wall.phoneOf(user) ?? other).catch(
    ({ message }: Error) => (recorder.problem.value = message),
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
