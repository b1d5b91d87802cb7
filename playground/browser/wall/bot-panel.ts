import { nextName, parseBots } from '../../server/bots'
import type { Bot } from '../../server/bots'
import { hueOf } from '../media/person'
import { iconButton } from './icons'
import type { IconName } from './icons'
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
export class BotPanel {
  readonly element = document.createElement('aside')
  private bots: readonly Bot[] = []

  constructor(
    private readonly text: WallText,
    private readonly onChange: (bots: readonly Bot[]) => void,
  ) {
    this.element.className = 'bots'
    this.element.ariaLabel = text.bots
    this.element.hidden = true
    this.show([])
  }

  /** The bots that the room last announced. */
  show(bots: readonly Bot[]): void {
    this.bots = bots
    const add = iconButton('add', this.text.addBot, () => this.add())
    this.element.replaceChildren(...bots.map((bot) => this.row(bot)), add)
  }

  private add(): void {
    this.onChange([...this.bots, ...parseBots(nextName(this.bots.map(({ userID }) => userID)))])
  }

  private row(bot: Bot): HTMLElement {
    const row = document.createElement('div')
    const name = document.createElement('span')
    name.className = 'user'
    name.textContent = bot.userID
    row.dataset['pushing'] = ''
    row.style.setProperty('--hue', String(hueOf(bot.userID)))
    const remove = iconButton('close', `${this.text.removeBot}: ${bot.userID}`, () => this.replace(bot))
    row.append(name, ...manners.map((manner) => this.key(bot, manner)), remove)
    return row
  }

  private key(bot: Bot, { name, icon, isOn, turn }: Manner): HTMLButtonElement {
    const on = isOn(bot)
    const button = iconButton(icon, `${this.text.bot[name]}: ${bot.userID}`, () =>
      this.replace(bot, turn(bot, !on)),
    )
    button.ariaPressed = String(on)
    return button
  }

  private replace(bot: Bot, next?: Bot): void {
    this.onChange(this.bots.flatMap((one) => (one === bot ? (next ?? []) : one)))
  }
}
