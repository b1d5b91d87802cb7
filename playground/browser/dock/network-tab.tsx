import type { JSX } from 'preact'
import type { StreamStats } from '../trace/stream-stats'
import type { TabProps } from './tab-props'
import { formatBytes, formatTime, groupsOf } from './timeline'
import type { Row } from './timeline'

/** The streams of the phones, as WebRTC measures them, and their requests. */
export function NetworkTab({ wall }: TabProps): JSX.Element {
  const { dockText } = wall.text
  return (
    <div class="tab scroll" tabIndex={0}>
      <h2>{dockText.streams}</h2>
      <Streams wall={wall} />
      <h2>{dockText.requests}</h2>
      <Requests wall={wall} />
    </div>
  )
}

interface Stream extends StreamStats {
  readonly phone: string
}

function Streams({ wall }: TabProps): JSX.Element {
  const { dockText } = wall.text
  const streams = wall.recorder.shown.value ? recordedStreams(wall) : liveStreams(wall)
  if (streams.length === 0) return <p class="hint">{dockText.nothing.streams}</p>
  const heads = ['phone', 'with', 'media', 'rate', 'loss', 'picture', 'rtt', 'jitter'] as const
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {dockText[head]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {streams.map((stream) => (
          <StreamRow key={keyOf(stream)} wall={wall} stream={stream} />
        ))}
      </tbody>
    </table>
  )
}

const keyOf = ({ phone, user, direction, media }: Stream): string => [phone, user, direction, media].join()

/** A stream of which more is lost is marked. */
const BAD_LOSS = 0.03

function StreamRow({ wall, stream }: TabProps & { readonly stream: Stream }): JSX.Element {
  const { dockText } = wall.text
  const { phone, user, direction, media, kbps, loss, width, height, fps, rtt, jitter } = stream
  const isOut = direction === 'out'
  return (
    <tr>
      <td>{phone}</td>
      <td title={isOut ? dockText.sends : dockText.receives}>
        <span aria-hidden="true">{isOut ? '→ ' : '← '}</span>
        <span class="hidden">{isOut ? dockText.sends : dockText.receives} </span>
        {user}
      </td>
      <td>{dockText.medium[media]}</td>
      <td class="number">{kbps} kbps</td>
      <td class="number" data-bad={loss > BAD_LOSS || undefined}>
        {(loss * 100).toFixed(1)} %
      </td>
      <td class="number">{width > 0 ? `${width}×${height} ${fps} fps` : ''}</td>
      <td class="number">{rtt} ms</td>
      <td class="number">{isOut ? '' : `${jitter} ms`}</td>
    </tr>
  )
}

const liveStreams = ({ phones, dock }: TabProps['wall']): Stream[] =>
  phones.value
    .filter(({ user }) => dock.phone.value === '' || dock.phone.value === user)
    .flatMap(({ user: phone, streams }) => streams.value.map((stream) => ({ ...stream, phone })))

/** The last measurement of each pair of phones in a recording. */
function recordedStreams({ entries, dock }: TabProps['wall']): Stream[] {
  const last = new Map<string, Stream[]>()
  for (const { kind, phone, name, detail } of entries.value)
    if (kind === 'stats' && (dock.phone.value === '' || dock.phone.value === phone))
      last.set(
        `${phone} ${name}`,
        (detail as StreamStats[]).map((stream) => ({ ...stream, phone })),
      )
  return [...last.values()].flat()
}

function Requests({ wall }: TabProps): JSX.Element {
  const { dockText } = wall.text
  const { entries, dock } = wall
  const rows = groupsOf(entries.value.filter(({ kind }) => kind === 'request'))
    .flatMap((group) => group.rows)
    .filter(({ entry }) => dock.phone.value === '' || dock.phone.value === entry.phone)
  if (rows.length === 0) return <p class="hint">{dockText.nothing.requests}</p>
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{dockText.phone}</th>
          <th scope="col">{dockText.request}</th>
          <th scope="col">{dockText.status}</th>
          <th scope="col">{dockText.time}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <RequestRow key={`${row.entry.phone} ${row.entry.id}`} wall={wall} row={row} />
        ))}
      </tbody>
    </table>
  )
}

interface Answer {
  readonly status?: number
  readonly ms?: number
  readonly bytes?: number
  readonly error?: string
}

function RequestRow({ wall, row: { entry, result } }: TabProps & { readonly row: Row }): JSX.Element {
  const { status, ms, bytes, error } = (result?.detail ?? {}) as Answer
  const { url = '' } = (entry.detail ?? {}) as { readonly url?: string }
  return (
    <tr>
      <td>{entry.phone}</td>
      <td title={url}>
        {entry.name} <span class="quiet">{formatTime(entry.t)}</span>
      </td>
      <td class="number" data-bad={result?.outcome === 'fail' || undefined} title={error}>
        {result ? (status ?? error) : wall.text.dockText.pending}
      </td>
      <td class="number">
        {ms === undefined ? '' : `${ms} ms`} {bytes ? formatBytes(bytes) : ''}
      </td>
    </tr>
  )
}
