import type { JSX } from 'preact'
import { nextName, parseBots } from '../../rooms/bots'
import type { Bot } from '../../rooms/bots'
import { hueOf } from '../media/person'
import { Key } from './icons'
import type { IconName } from './icons'
import type { WallState } from './wall-state'
import type { WallText } from './wall-text'

interface Manner {
  readonly name: keyof WallText['bot']
  readonly icon: IconName
  readonly isOn: (bot: Bot) => boolean
  readonly turn: (bot: Bot, on: boolean) => Bot
}

const manners: readonly Manner[] = [
  { name: 'mic', icon: 'mic', isOn: ({ streams }) => streams.audio, turn: withStream('audio') },
  { name: 'camera', icon: 'camera', isOn: ({ streams }) => streams.video, turn: withStream('video') },
  {
    name: 'speaking',
    icon: 'speaking',
    isOn: ({ voice }) => voice === 'on',
    turn: (bot, on) => ({ ...bot, voice: on ? 'on' : 'off' }),
  },
  {
    name: 'weak',
    icon: 'weak',
    isOn: ({ network }) => network > 3,
    turn: (bot, on) => ({ ...bot, network: on ? 5 : 1 }),
  },
  { name: 'share', icon: 'share', isOn: ({ streams }) => streams.aux, turn: withStream('aux') },
]

function withStream(name: 'audio' | 'video' | 'aux'): Manner['turn'] {
  return (bot, on) => ({ ...bot, streams: { ...bot.streams, [name]: on } })
}

/** The list of the room's bots, with the settings of each. */
export function BotPanel({ wall }: { readonly wall: WallState }): JSX.Element | null {
  const { text, bots } = wall
  if (!wall.areBotsShown.value) return null
  const add = (): void => {
    wall.setBots([...bots.value, ...parseBots(nextName(bots.value.map(({ userID }) => userID)))])
  }
  return (
    <aside class="bots" aria-label={text.bots}>
      {bots.value.map((bot) => (
        <BotRow key={bot.userID} wall={wall} bot={bot} />
      ))}
      <Key icon="add" label={text.addBot} word={text.addBot} onClick={add} />
    </aside>
  )
}

function BotRow({ wall, bot }: { readonly wall: WallState; readonly bot: Bot }): JSX.Element {
  const { text, bots } = wall
  const replace = (next?: Bot): void =>
    wall.setBots(bots.value.flatMap((one) => (one === bot ? (next ?? []) : one)))
  return (
    <div data-pushing style={{ '--hue': hueOf(bot.userID) }}>
      <span class="user">{bot.userID}</span>
      {manners.map(({ name, icon, isOn, turn }) => (
        <Key
          key={name}
          icon={icon}
          label={`${text.bot[name]}: ${bot.userID}`}
          pressed={isOn(bot)}
          onClick={() => replace(turn(bot, !isOn(bot)))}
        />
      ))}
      <Key icon="close" label={`${text.removeBot}: ${bot.userID}`} onClick={() => replace()} />
    </div>
  )
}
