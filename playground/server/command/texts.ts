import type { Language } from './language'
import { options } from './options'

export interface Texts {
  readonly usage: readonly string[]
  readonly ready: (address: string) => string
  readonly unknown: (option: string, nearest: string) => string
  readonly illegal: (option: string, value: string, legal: string) => string
  readonly valueless: (option: string, legal: string) => string
  readonly noValue: (option: string) => string
  readonly tooMany: (extra: string) => string
  readonly noApp: (folder: string, found: string | undefined) => string
  readonly portInUse: (port: number) => string
}

/** All sentences of the command. */
export const texts: Readonly<Record<Language, Texts>> = {
  en: {
    usage: [
      'Usage: trtc-room-playground [path/to/app] [options]',
      '',
      'Opens a WeChat mini program on several phones in a browser, with real calls between them.',
      'The folder is the one with app.json (or project.config.json); the current one by default.',
    ],
    ready: (address) => `The playground is ready: ${address}`,
    unknown: (option, nearest) => `there is no option ${option}; did you mean ${nearest}? See --help`,
    illegal: (option, value, legal) => `${option} cannot be ${value}: it is one of ${legal}`,
    valueless: (option, legal) => `${option} needs a value: ${legal}`,
    noValue: (option) => `${option} takes no value`,
    tooMany: (extra) => `one folder is enough: ${extra} is another one`,
    noApp: (folder, found) =>
      `there is no app.json in ${folder}: name the folder of a mini program` +
      (found === undefined ? '' : `, such as ${found}`),
    portInUse: (port) => `port ${port} is in use; choose another one with --port ${port + 1}`,
  },
  zh: {
    usage: [
      '用法：trtc-room-playground [小程序目录] [选项]',
      '',
      '在浏览器里用几部手机打开一个微信小程序，手机之间可以真正通话。',
      '目录是 app.json（或 project.config.json）所在的目录，默认为当前目录。',
    ],
    ready: (address) => `Playground 已就绪：${address}`,
    unknown: (option, nearest) => `没有 ${option} 这个选项，是否想用 ${nearest}？参见 --help`,
    illegal: (option, value, legal) => `${option} 不能是 ${value}，可用的值：${legal}`,
    valueless: (option, legal) => `${option} 需要一个值：${legal}`,
    noValue: (option) => `${option} 不需要值`,
    tooMany: (extra) => `只能指定一个目录，${extra} 是多余的`,
    noApp: (folder, found) =>
      `${folder} 里没有 app.json，请指定小程序所在的目录` + (found === undefined ? '' : `，例如 ${found}`),
    portInUse: (port) => `端口 ${port} 已被占用，请换一个，例如 --port ${port + 1}`,
  },
}

const head = ([name, { value }]: readonly [string, (typeof options)['phones']]): string =>
  `  --${name}${value === undefined ? '' : ` ${value}`}`

/** The help, in one language. */
export function helpText(language: Language): string {
  const rows = Object.entries(options)
  const width = Math.max(...rows.map((row) => head(row).length)) + 3
  const lines = rows.map((row) => {
    const { about, legal, value } = row[1]
    return `${head(row).padEnd(width)}${about[language]}${value === undefined ? '' : ` [${legal}]`}`
  })
  return [...texts[language].usage, '', ...lines, '', ''].join('\n')
}
