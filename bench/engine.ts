import path from 'node:path'
import { JSDOM } from 'jsdom'
import { guidePage, type TrtcClass } from './guide-page'
import { roomPage } from './room-page'
import { phone, type Open, type Simulator } from './subject'

/** Both pages in one engine: miniprogram-simulate in jsdom, with the component as shipped. */
export interface Engine {
  readonly guide: Open
  readonly room: Open
}

const now = (): number => performance.now()

export function startEngine(): Engine {
  const { window } = new JSDOM('<!doctype html><body></body>')
  // The simulator keeps the globals that exist when it is loaded.
  Object.assign(globalThis, { window, document: window.document, wx: phone, getApp: () => ({}) })
  /* eslint-disable @typescript-eslint/no-require-imports */
  const simulator = require('miniprogram-simulate') as Simulator
  const { info } = console
  console.info = () => undefined // trtc-wx-sdk logs its version.
  const TRTC = require('trtc-wx-sdk') as TrtcClass
  console.info = info
  /* eslint-enable @typescript-eslint/no-require-imports */
  const room = path.resolve(__dirname, '../miniprogram_dist/components/trtc-room/trtc-room')
  const roomId = simulator.load(room, { rootPath: path.dirname(room), compiler: 'official' })
  return { guide: guidePage(simulator, TRTC, now), room: roomPage(simulator, roomId, now) }
}
