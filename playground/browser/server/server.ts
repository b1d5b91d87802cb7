import type { AppCode, ModuleAnswer, PageCode } from '../../build/app-code'
import type { ClientMessage, ServerMessage } from '../../rooms/room-messages'

export interface WireListener {
  opened(): void
  received(message: ServerMessage): void
  /** The wire is closed, by either end, or could not be opened. */
  closed(): void
}

/** The way to the room service, for one entry into a room. */
export interface RoomWire {
  /** False if the wire is not open. */
  send(message: ClientMessage): boolean
  close(): void
}

/** What a phone has of its playground: the code of the mini program, signatures and rooms. */
export interface Server {
  /** Of the page around the phone. */
  readonly wallOrigin: string
  /** Whether it makes requests that the browser forbids. */
  readonly hasProxy: boolean
  /** All but the pages, as it is now. */
  app(): Promise<AppCode>
  /** The code of a page, without what came with those pages that the phone already has. */
  page(path: string, known: readonly string[]): Promise<PageCode>
  /** What a script requires at run time; waits for it, as `require` returns it at once. */
  module(specifier: string, from: string): ModuleAnswer | undefined
  /** Where in the files of the mini program these positions in its compiled modules are. */
  places(positions: readonly string[]): readonly string[] | undefined
  /** The URL of a module's source map. */
  mapOf(key: string): string | undefined
  /** A request of the mini program to the playground itself. */
  fetch(url: string, init: RequestInit): Promise<Response>
  connect(listener: WireListener): RoomWire
}
