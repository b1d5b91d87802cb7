import type { PageCode } from '../../build/app-code'
import type { ClientMessage } from '../../rooms/room-messages'
import type { SigAnswer } from '../../rooms/sig-issuer'
import { miniProgram } from '../mini-program'
import type { RoomWire, Server, WireListener } from '../server/server'
import type { FromPhone, PhoneRequest, ToPhone } from './port-messages'

/** An exported app: its code lies beside the phone, and the page around the phone has the rooms. */
export const exportedServer: Server = {
  wallOrigin: location.origin,
  hasProxy: false,
  app: () => Promise.resolve(miniProgram),

  async page(path) {
    const response = await fetch(`code/${path}.json`)
    if (!response.ok) throw new Error(`page "${path}" could not be loaded: ${response.status}`)
    return (await response.json()) as PageCode
  },

  module: () => undefined,
  places: () => undefined,
  mapOf: () => undefined,

  async fetch(url, init) {
    const { pathname, searchParams } = new URL(url, location.href)
    if (pathname !== '/usersig') return fetch(url, init)
    const { status, body } = await askForSig(searchParams.get('userID') ?? '')
    return Response.json(body, { status })
  },

  connect: (listener) => new PortWire(listener),
}

const askForSig = (userID: string): Promise<SigAnswer> =>
  new Promise((resolve) => {
    ask({ type: 'userSig', userID }).onmessage = ({ data }: MessageEvent<SigAnswer>) => resolve(data)
  })

/** A phone that stands alone asks itself. */
function ask(request: PhoneRequest): MessagePort {
  const { port1, port2 } = new MessageChannel()
  window.parent.postMessage(request, location.origin, [port2])
  return port1
}

class PortWire implements RoomWire {
  private readonly port = ask({ type: 'room' })
  private state: 'opening' | 'open' | 'closed' = 'opening'

  constructor(private readonly listener: WireListener) {
    this.port.onmessage = ({ data }: MessageEvent<ToPhone>) => this.read(data)
    // A port does not tell when the page at its other end is gone.
    window.addEventListener('pagehide', this.close)
  }

  send(message: ClientMessage): boolean {
    if (this.state !== 'open') return false
    this.tell(message)
    return true
  }

  readonly close = (): void => {
    if (this.state === 'closed') return
    this.tell('closed')
    this.end()
  }

  private read(message: ToPhone): void {
    if (message === 'closed') this.end()
    else if (message === 'opened') {
      this.state = 'open'
      this.listener.opened()
    } else this.listener.received(message)
  }

  private tell(message: FromPhone): void {
    this.port.postMessage(message)
  }

  private end(): void {
    this.state = 'closed'
    this.port.close()
    window.removeEventListener('pagehide', this.close)
    this.listener.closed()
  }
}
