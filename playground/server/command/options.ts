import { users } from '../../browser/wall/wall-query'
import type { SigMode } from '../../rooms/user-sig'
import type { Language, Words } from './language'

/** What the command was asked for. Undefined means the usual. */
export interface Settings {
  readonly phones?: number
  readonly sig?: SigMode
  readonly port?: number
  readonly page?: string
  readonly lang?: Language
  readonly open?: boolean
  readonly help?: boolean
}

export interface OptionRow {
  /** What stands for the value in the help; none for a switch. */
  readonly value?: string
  /** The value of a text; undefined if it is not legal. */
  readonly read: (text: string) => Settings[keyof Settings]
  readonly legal: string
  readonly about: Words
}

export const MOST_PHONES = users.length
const MOST_PORT = 65535

/** One row per option of the command line. */
export const options: Readonly<Record<keyof Settings, OptionRow>> = {
  phones: {
    value: 'N',
    read: wholeNumber(1, MOST_PHONES),
    legal: `1-${MOST_PHONES}`,
    about: { en: 'how many phones to show (3)', zh: '显示几部手机（3）' },
  },
  page: {
    value: 'PATH',
    read: (text) => text.replace(/^\//, '') || undefined,
    legal: 'pages/x/x',
    about: { en: 'the page the phones start on (the first one)', zh: '手机启动时打开的页面（第一个页面）' },
  },
  sig: {
    value: 'MODE',
    read: oneOf('issued', 'any'),
    legal: 'issued, any',
    about: {
      en: "which userSigs rooms take: the playground's own (issued), or any well-formed one",
      zh: '房间接受哪些 userSig：只接受 playground 签发的（issued），或任何格式正确的（any）',
    },
  },
  port: {
    value: 'N',
    read: wholeNumber(0, MOST_PORT),
    legal: `0-${MOST_PORT}`,
    about: {
      en: 'the port (PORT, or 8080); 0 takes a free one',
      zh: '端口（PORT，或 8080）；0 表示任一空闲端口',
    },
  },
  open: {
    read: () => true,
    legal: '',
    about: { en: 'open the browser when ready', zh: '就绪后打开浏览器' },
  },
  lang: {
    value: 'LANG',
    read: oneOf('zh', 'en'),
    legal: 'zh, en',
    about: { en: 'the language of this command and of the phones', zh: '本命令和手机的语言' },
  },
  help: {
    read: () => true,
    legal: '',
    about: { en: 'print this', zh: '显示本帮助' },
  },
}

function wholeNumber(least: number, most: number): (text: string) => number | undefined {
  return (text) => (/^\d+$/.test(text) && +text >= least && +text <= most ? +text : undefined)
}

function oneOf<T extends string>(...words: readonly T[]): (text: string) => T | undefined {
  return (text) => words.find((word) => word === text)
}
