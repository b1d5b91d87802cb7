import { faults, onFault } from '../../chaos/faults'
import { wxCall } from '../wx-call'
import type { Callbacks } from '../wx-call'

type Listener = (detail: unknown) => void

const events = ['Open', 'Message', 'Error', 'Close'] as const

type SocketEvent = (typeof events)[number]

interface ConnectOptions extends Callbacks {
  readonly url?: string
  readonly protocols?: readonly string[]
}

interface SendOptions extends Callbacks {
  readonly data?: string | ArrayBuffer
}

interface CloseOptions extends Callbacks {
  readonly code?: number
  readonly reason?: string
}

/** The result of `wx.connectSocket()`: a WebSocket of the browser, which CORS does not concern. */
export class SocketTask {
  private readonly listeners = new Map<SocketEvent, Set<Listener>>(events.map((event) => [event, new Set()]))
  private readonly socket: WebSocket
  private readonly unwatch: () => void
  private isOver = false

  constructor(url: string, protocols: readonly string[]) {
    this.socket = new WebSocket(url, [...protocols])
    this.socket.binaryType = 'arraybuffer'
    this.socket.onopen = () => this.emit('Open', { header: {} })
    this.socket.onmessage = ({ data }: MessageEvent<unknown>) => this.emit('Message', { data })
    this.socket.onerror = () => this.emit('Error', { errMsg: 'the connection failed' })
    this.socket.onclose = ({ code, reason }) => this.end(code, reason)
    this.unwatch = onFault('network', (network) => network === 'down' && this.lose())
    if (faults.value.network === 'down') setTimeout(() => this.lose())
  }

  get readyState(): number {
    return this.socket.readyState
  }

  readonly onOpen = (listener: Listener): void => this.on('Open', listener)
  readonly onMessage = (listener: Listener): void => this.on('Message', listener)
  readonly onError = (listener: Listener): void => this.on('Error', listener)
  readonly onClose = (listener: Listener): void => this.on('Close', listener)

  on(event: SocketEvent, listener: Listener): void {
    if (typeof listener === 'function') this.listeners.get(event)?.add(listener)
  }

  readonly send = wxCall('sendSocketMessage', ({ data = '' }: SendOptions): void => {
    if (this.socket.readyState !== WebSocket.OPEN) throw new Error('SocketTask.readyState is not OPEN')
    this.socket.send(data)
  })

  readonly close = wxCall('closeSocket', ({ code = 1000, reason = '' }: CloseOptions): void => {
    if (this.isOver) throw new Error('the socket is closed')
    this.socket.close(code, reason)
  })

  private lose(): void {
    if (this.isOver) return
    this.emit('Error', { errMsg: 'the network is down' })
    this.end(1006, 'abnormal closure')
    this.socket.close()
  }

  private end(code: number, reason: string): void {
    if (this.isOver) return
    this.isOver = true
    this.unwatch()
    this.emit('Close', { code, reason })
  }

  private emit(event: SocketEvent, detail: unknown): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) listener(detail)
  }
}

/** `wx.connectSocket` and the older functions, which speak of the newest socket. */
export function socketApis(): Readonly<Record<string, unknown>> {
  let newest: SocketTask | undefined
  const early = new Map<SocketEvent, Set<Listener>>(events.map((event) => [event, new Set()]))
  const connect = ({ url = '', protocols = [] }: ConnectOptions): SocketTask => {
    if (!/^wss?:\/\//i.test(url)) throw new Error(`the url must be wss:// or ws://, not ${url}`)
    const task = new SocketTask(url, protocols)
    newest = task
    for (const event of events)
      task.on(event, (detail) => {
        if (task === newest) for (const listener of early.get(event) ?? []) listener(detail)
      })
    return task
  }
  const current = (): SocketTask => {
    if (!newest) throw new Error('WebSocket is not connected')
    return newest
  }
  return {
    connectSocket: (options: ConnectOptions = {}) => open(options, connect),
    sendSocketMessage: wxCall('sendSocketMessage', async ({ data }: SendOptions) => {
      await current().send({ ...(data !== undefined && { data }) })
    }),
    closeSocket: wxCall('closeSocket', async ({ code, reason }: CloseOptions) => {
      await current().close({ ...(code !== undefined && { code }), ...(reason !== undefined && { reason }) })
    }),
    ...Object.fromEntries(
      events.flatMap((event) => [
        [`onSocket${event}`, (listener: Listener): void => void early.get(event)?.add(listener)],
        [`offSocket${event}`, (listener: Listener): void => void early.get(event)?.delete(listener)],
      ]),
    ),
  }
}

/** A task in any case; a URL that is none fails, and the task reports it. */
function open(options: ConnectOptions, connect: (options: ConnectOptions) => SocketTask): unknown {
  const answer = wxCall<ConnectOptions, object>('connectSocket', () => {
    task = connect(options)
  })
  let task: SocketTask | undefined
  // The body runs at once; only its result is told later.
  void answer(options)?.catch(() => undefined)
  return task ?? refused
}

const ignore = (): void => undefined

const refused = {
  readyState: 3,
  onOpen: ignore,
  onMessage: ignore,
  onError: (listener: Listener) => queueMicrotask(() => listener({ errMsg: 'the url is not valid' })),
  onClose: ignore,
  send: wxCall('sendSocketMessage', () => {
    throw new Error('SocketTask.readyState is not OPEN')
  }),
  close: wxCall('closeSocket', ignore),
}
