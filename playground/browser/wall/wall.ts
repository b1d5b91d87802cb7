import type { PhoneMessage } from '../phone/wall-link'
import type { Theme } from '../theme'
import { BotPanel } from './bot-panel'
import { fitPhones, frameOf, screens } from './fit-phones'
import type { Area } from './fit-phones'
import { icon, iconButton } from './icons'
import { PhoneFrame, phoneOrigin } from './phone-frame'
import { readScreen, users } from './wall-query'
import type { WallQuery } from './wall-query'
import { wallText } from './wall-text'
import type { WallText } from './wall-text'

/** Several phones of several users side by side, in one room. */
export class Wall {
  private readonly text: WallText
  private readonly stage = document.createElement('main')
  private readonly sign = document.createElement('p')
  private readonly add: HTMLButtonElement
  private readonly sound: HTMLButtonElement
  private readonly dark: HTMLButtonElement
  private readonly bots: BotPanel
  private phones: PhoneFrame[] = []
  private isSoundOn: boolean
  private theme: Theme
  private screen: Area

  constructor(private readonly query: WallQuery) {
    this.text = wallText[query.language]
    this.isSoundOn = query.sound
    this.screen = query.screen
    this.theme = query.passed['theme'] === 'dark' ? 'dark' : 'light'
    this.dark = iconButton('dark', this.text.theme, () =>
      this.setTheme(this.theme === 'dark' ? 'light' : 'dark'),
    )
    this.bots = new BotPanel(this.text, (bots) => this.phones[0]?.tell({ type: 'bots', bots }))
    this.add = iconButton('add', this.text.add, () => this.addPhone())
    this.sound = iconButton('soundOff', this.text.sound, () => this.setSound(!this.isSoundOn))
    this.sign.className = 'sign'
    this.sign.textContent = this.text.tapForSound
    this.stage.dataset['empty'] = this.text.empty
    document.body.append(this.header(), this.stage, this.bots.element, this.sign)
    document.documentElement.lang = query.language === 'zh' ? 'zh-CN' : 'en'
  }

  open(): void {
    for (const user of users.slice(0, this.query.phones)) this.addPhone(user)
    this.setSound(this.isSoundOn)
    this.setTheme(this.theme)
    new ResizeObserver(() => this.arrange()).observe(this.stage)
    window.addEventListener('message', ({ origin, source, data }) => {
      if (origin === phoneOrigin) this.phones.some((phone) => phone.receive(source, data as PhoneMessage))
    })
    for (const type of ['pointerup', 'keyup']) window.addEventListener(type, () => this.passGesture())
  }

  private addPhone(user = this.nextUser): void {
    if (user === undefined) return
    const phone = new PhoneFrame({
      user,
      query: { ...this.query.passed, user, theme: this.theme, sound: this.isSoundOn ? '1' : '0' },
      text: this.text,
      onClose: () => this.removePhone(phone),
      onGesture: () => this.passGesture(),
      onBots: (bots) => this.bots.show(bots),
    })
    this.phones.push(phone)
    this.stage.append(phone.element)
    this.arrange()
  }

  /** The phone's page is closed with its frame: the other users see its user leave. */
  private removePhone(phone: PhoneFrame): void {
    phone.element.remove()
    this.phones = this.phones.filter((one) => one !== phone)
    this.arrange()
  }

  private get nextUser(): string | undefined {
    return users.find((user) => this.phones.every((phone) => phone.user !== user))
  }

  private arrange(): void {
    const area = { width: this.stage.clientWidth, height: this.stage.clientHeight }
    const { columns, scale } = fitPhones(this.phones.length, area, this.screen)
    const frame = frameOf(this.screen)
    const values = { columns, scale, width: `${frame.width}px`, height: `${frame.height}px` }
    for (const [name, value] of Object.entries(values))
      this.stage.style.setProperty(`--${name}`, String(value))
    this.add.disabled = this.nextUser === undefined
  }

  private setTheme(theme: Theme): void {
    this.theme = theme
    this.dark.ariaPressed = String(theme === 'dark')
    for (const phone of this.phones) phone.tell({ type: 'theme', theme })
  }

  private screenChoice(): HTMLSelectElement {
    const choice = document.createElement('select')
    choice.ariaLabel = this.text.screen
    const names = [...new Set([this.screen, ...screens].map(({ width, height }) => `${width}x${height}`))]
    choice.append(...names.map((name) => new Option(name.replace('x', ' × '), name)))
    choice.onchange = () => {
      this.screen = readScreen(choice.value)
      this.arrange()
    }
    return choice
  }

  private setSound(on: boolean): void {
    this.isSoundOn = on
    this.sound.innerHTML = icon(on ? 'soundOn' : 'soundOff')
    this.sound.ariaPressed = String(on)
    this.sound.title = this.sound.ariaLabel = on ? this.text.soundOn : this.text.soundOff
    for (const phone of this.phones) phone.tell({ type: 'sound', on })
    this.showSign()
  }

  /** Browsers only allow audio after a gesture. */
  private passGesture(): void {
    for (const phone of this.phones) phone.tell({ type: 'gesture' })
    this.showSign()
  }

  private showSign(): void {
    this.sign.hidden = !this.isSoundOn || navigator.userActivation.hasBeenActive
  }

  private header(): HTMLElement {
    const header = document.createElement('header')
    header.innerHTML =
      '<h1><i class="mark"><b></b><b></b><b></b></i>trtc-room <span></span></h1><p class="room"></p>'
    const [title, room] = [header.querySelector('h1 span'), header.querySelector('.room')]
    if (title) title.textContent = this.text.title
    if (room) room.textContent = `${this.text.room} ${this.query.passed['room'] ?? ''}`
    const tools = document.createElement('nav')
    const people = iconButton('people', this.text.bots, () => {
      this.bots.element.hidden = !this.bots.element.hidden
      people.ariaPressed = String(!this.bots.element.hidden)
    })
    tools.append(
      this.screenChoice(),
      this.dark,
      people,
      this.add,
      this.sound,
      iconButton('reload', this.text.reload, () => location.reload()),
    )
    header.append(tools)
    return header
  }
}
