import { RoomHost } from '../../rooms/room-host'
import { isClientMessage } from '../../rooms/room-messages'
import { SigIssuer } from '../../rooms/sig-issuer'
import { checkUserSig } from '../../rooms/user-sig'
import type { FromPhone, PhoneRequest, ToPhone } from './port-messages'

/** The rooms and the signatures of all phones in this page: what the playground's server has, without a server. */
export function hostPhones(): void {
  const issuer = new SigIssuer()
  const rooms = new RoomHost((claim) => checkUserSig(claim, issuer.authority, Date.now() / 1000))
  window.addEventListener('message', ({ origin, data, ports: [port] }: MessageEvent<PhoneRequest>) => {
    if (origin !== location.origin || !port) return
    if (data.type === 'room') connect(rooms, port)
    else if (data.type === 'userSig')
      void issuer.answer(data.userID).then((answer) => port.postMessage(answer))
  })
}

function connect(rooms: RoomHost, port: MessagePort): void {
  const tell = (message: ToPhone): void => port.postMessage(message)
  const entry = rooms.connect({ send: tell, close: () => tell('closed') })
  port.onmessage = ({ data }: MessageEvent<FromPhone>) => {
    if (data === 'closed') entry.lose()
    else if (isClientMessage(data)) entry.receive(data)
  }
  tell('opened')
}
