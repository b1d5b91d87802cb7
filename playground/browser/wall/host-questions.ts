import type { PhoneMessage } from '../phone/wall-link'
import { atPhone } from '../../server/hosts'
import type { Decision } from '../../server/proxy/proxy-routes'
import './host-questions.css'

const words = {
  en: {
    question: 'The mini program wants to reach',
    reason: 'The browser forbids it (CORS). The playground’s server can make the requests.',
    allow: 'Allow',
    refuse: 'Refuse',
  },
  zh: {
    question: '小程序想访问',
    reason: '浏览器因跨域（CORS）禁止了请求，可由演练场的服务器代为发送。',
    allow: '允许',
    refuse: '拒绝',
  },
}

/** Asks once per host whether the server may make requests for the mini program. */
export class HostQuestions {
  private readonly list = document.createElement('aside')
  private readonly asked = new Set<string>()
  private readonly text: (typeof words)['en']

  constructor(language: keyof typeof words) {
    this.text = words[language]
    this.list.className = 'host-questions'
    document.body.append(this.list)
  }

  listen(): void {
    window.addEventListener('message', ({ origin, data }) => {
      const message = data as PhoneMessage
      if (origin === atPhone(location.origin) && message.type === 'askHost') this.ask(message.host)
    })
  }

  private ask(host: string): void {
    if (this.asked.has(host)) return
    this.asked.add(host)
    const [box, name, reason] = ['div', 'b', 'p'].map((tag) => document.createElement(tag)) as [
      HTMLElement,
      HTMLElement,
      HTMLElement,
    ]
    const button = (text: string, allowed: boolean): HTMLElement => {
      const made = document.createElement('button')
      made.textContent = text
      made.onclick = () => {
        box.remove()
        this.asked.delete(host)
        void decide({ host, allowed })
      }
      return made
    }
    box.setAttribute('role', 'dialog')
    box.setAttribute('aria-label', `${this.text.question} ${host}`)
    name.textContent = host
    reason.textContent = this.text.reason
    box.append(
      `${this.text.question} `,
      name,
      reason,
      button(this.text.allow, true),
      button(this.text.refuse, false),
    )
    this.list.append(box)
  }
}

const decide = (decision: Decision): Promise<Response> =>
  fetch('/proxy/hosts', { method: 'POST', body: JSON.stringify(decision) })
