import type { AppCode, ModuleAnswer, PageCode } from '../../build/app-code'
import type { ClientMessage, ServerMessage } from '../../rooms/room-messages'
import { atWall } from '../../server/hosts'
import type { RoomWire, Server, WireListener } from './server'

/** The server that `npm start` and the command of the package run. */
export const httpServer: Server = {
  wallOrigin: atWall(location.origin),
  hasProxy: true,

  async app() {
    const script = await (await fetch('/code/app.js')).text()
    return JSON.parse(script.slice(script.indexOf('{'))) as AppCode
  },

  async page(path, known) {
    const query = new URLSearchParams([['path', path], ...known.map((page) => ['known', page])])
    const response = await fetch(`/code/page?${query}`)
    if (!response.ok) throw new Error(`page "${path}" could not be loaded: ${await response.text()}`)
    return (await response.json()) as PageCode
  },

  module: (specifier, from) =>
    getNow<ModuleAnswer>(`/code/module?${new URLSearchParams({ specifier, from })}`),
  places: (positions) => getNow(`/code/places?${new URLSearchParams(positions.map((at) => ['at', at]))}`),
  mapOf: (key) => `${location.origin}/code/map?key=${encodeURIComponent(key)}`,
  fetch: (url, init) => fetch(url, init),
  connect: (listener) => new SocketWire(listener),
}

function getNow<T>(url: string): T | undefined {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  request.send()
  return request.status === 200 ? (JSON.parse(request.responseText) as T) : undefined
}

class SocketWire implements RoomWire {
  private readonly socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/room`)

  constructor(listener: WireListener) {
    this.socket.onopen = () => listener.opened()
    this.socket.onmessage = ({ data }) => listener.received(JSON.parse(String(data)) as ServerMessage)
    this.socket.onclose = () => listener.closed()
  }

  send(message: ClientMessage): boolean {
    if (this.socket.readyState !== WebSocket.OPEN) return false
    this.socket.send(JSON.stringify(message))
    return true
  }

  close(): void {
    this.socket.close()
  }
}
