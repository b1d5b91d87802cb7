import type { Act, Faults, Order } from '../chaos/faults'
import { well } from '../chaos/faults'
import type { WallText } from './wall-text'

type Choice = { readonly [K in keyof Faults]: readonly Faults[K][] }

const choices: Choice = {
  network: ['up', 'down'],
  news: ['prompt', 'late', 'shuffled', 'frozen'],
  camera: ['granted', 'denied', 'blocked'],
  mic: ['granted', 'denied', 'blocked'],
  privacy: ['agreed', 'open'],
  category: ['permitted', 'unfit'],
  platform: ['phone', 'devTools'],
  background: [false, true],
  call: [false, true],
}

const acts: readonly Act[] = ['networkChange', 'waver', 'relink', 'suspend', 'playerLost', 'kick', 'dismiss']

/** The faults of one phone: lasting and one-time ones. */
export class FaultPanel {
  readonly element = document.createElement('aside')
  private readonly rows = document.createElement('div')

  constructor(
    private readonly text: WallText['faults'],
    private readonly order: (order: Order) => void,
  ) {
    this.element.className = 'faults'
    this.element.ariaLabel = text.title
    this.element.hidden = true
    const once = document.createElement('div')
    once.className = 'fault-acts'
    once.append(...acts.map((act) => button(text.acts[act], () => order(act))))
    this.element.append(this.rows, once)
    this.show(well)
  }

  /** The phone's faults, as it reported them. */
  show(faults: Faults): void {
    this.element.toggleAttribute('data-faulty', JSON.stringify(faults) !== JSON.stringify(well))
    this.rows.replaceChildren(
      ...(Object.keys(choices) as (keyof Faults)[]).map((name) => this.row(name, faults)),
    )
  }

  private row<K extends keyof Faults>(name: K, faults: Faults): HTMLElement {
    const row = document.createElement('div')
    const [label, keys] = [document.createElement('span'), document.createElement('div')]
    label.textContent = this.text.names[name]
    row.setAttribute('role', 'group')
    row.ariaLabel = this.text.names[name]
    for (const value of choices[name] as readonly Faults[K][]) keys.append(this.key(name, value, faults))
    row.append(label, keys)
    return row
  }

  private key<K extends keyof Faults>(name: K, value: Faults[K], faults: Faults): HTMLButtonElement {
    const key = button(this.text.values[String(value) as keyof WallText['faults']['values']], () =>
      this.order({ [name]: value }),
    )
    key.ariaPressed = String(faults[name] === value)
    return key
  }
}

function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.textContent = label
  made.onclick = onClick
  return made
}
