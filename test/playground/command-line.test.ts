import path from 'node:path'
import { findApp } from '../../playground/server/command/app-folder'
import { readCommand } from '../../playground/server/command/command-line'
import { languageOf } from '../../playground/server/command/language'
import { options } from '../../playground/server/command/options'
import { helpText, texts } from '../../playground/server/command/texts'
import { ProjectFolder } from './support/project-folder'

const split = (line: string): string[] => line.split(' ').filter(Boolean)

test.each<[line: string, folder: string | undefined, settings: object]>([
  ['', undefined, {}],
  ['path/to/app', 'path/to/app', {}],
  ['app --phones 2 --sig any --port 8090', 'app', { phones: 2, sig: 'any', port: 8090 }],
  ['--open --lang zh app', 'app', { open: true, lang: 'zh' }],
  ['--page=/pages/call/call?room=7', undefined, { page: 'pages/call/call?room=7' }],
  ['--port 0', undefined, { port: 0 }],
  ['--port 8080 --port 8081', undefined, { port: 8081 }],
  ['-- --odd', '--odd', {}],
])('"%s" is understood', (line, folder, settings) => {
  expect(readCommand(split(line), 'en')).toEqual({ kind: 'run', folder, settings })
})

test.each([
  ['--phone 2', 'there is no option --phone; did you mean --phones? See --help'],
  ['--prot 1', 'there is no option --prot; did you mean --port? See --help'],
  ['-p 1', 'there is no option -p; did you mean --page? See --help'],
  ['--phones 7', '--phones cannot be 7: it is one of 1-6'],
  ['--phones many', '--phones cannot be many: it is one of 1-6'],
  ['--port 70000', '--port cannot be 70000: it is one of 0-65535'],
  ['--sig mine', '--sig cannot be mine: it is one of issued, any'],
  ['--lang fr', '--lang cannot be fr: it is one of zh, en'],
  ['--port --open', '--port needs a value: 0-65535'],
  ['--page', '--page needs a value: pages/x/x'],
  ['--open=yes', '--open takes no value'],
  ['one two', 'one folder is enough: two is another one'],
  ['--phones 7 --lang zh', '--phones 不能是 7，可用的值：1-6'],
])('"%s" is refused in one sentence', (line, sentence) => {
  expect(readCommand(split(line), 'en')).toEqual({ kind: 'refused', sentence })
})

test.each([
  ['--help', 'en', 'en'],
  ['-h', 'zh', 'zh'],
  ['--help --lang zh', 'en', 'zh'],
  ['--nonsense --help', 'en', 'en'],
] as const)('"%s" in a terminal of %s prints the help in %s', (line, terminal, language) => {
  expect(readCommand(split(line), terminal)).toEqual({ kind: 'help', language })
})

test.each(['en', 'zh'] as const)('the help in %s has a line for every option', (language) => {
  const lines = helpText(language).split('\n')
  for (const [name, { about }] of Object.entries(options))
    expect(lines.filter((line) => line.includes(`--${name}`) && line.includes(about[language]))).toHaveLength(
      1,
    )
  expect(lines.filter((line) => line.length > 110)).toEqual([])
})

test('the Chinese sentences are Chinese, the English ones are not', () => {
  const samples = { ready: ['x'], unknown: ['x', 'y'], illegal: ['x', 'y', 'z'], valueless: ['x', 'y'] }
  const rest = { noValue: ['x'], tooMany: ['x'], noApp: ['x', 'y'], portInUse: [1] }
  for (const [name, values] of Object.entries({ ...samples, ...rest })) {
    const say = (language: 'en' | 'zh'): string =>
      (texts[language][name as 'ready'] as (...values: unknown[]) => string)(...values)
    expect([name, /\p{Script=Han}/u.test(say('zh')), /\p{Script=Han}/u.test(say('en'))]).toEqual([
      name,
      true,
      false,
    ])
  }
})

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
  [{ LANG: 'en_US.UTF-8' }, 'zh-CN', 'en'],
  [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW' }, 'en-US', 'zh'],
  [{ LC_ALL: '', LANG: 'zh_CN' }, 'en-US', 'zh'],
  [{ LANG: 'C' }, 'zh-CN', 'en'],
  [{}, 'zh-Hans-CN', 'zh'],
  [{}, 'de-DE', 'en'],
] as const)('with %o on a system of %s the command speaks %s', (environment, system, language) => {
  expect(languageOf(environment, system)).toBe(language)
})

describe('the folder', () => {
  let project: ProjectFolder
  afterEach(() => project.remove())

  test.each<[what: string, files: Readonly<Record<string, string>>, app: string]>([
    ['of an app', { 'app.json': '{}' }, ''],
    ['of a project', { 'project.config.json': '{"miniprogramRoot":"src/"}', 'src/app.json': '{}' }, 'src'],
    ['whose project names none', { 'project.config.json': '{}', 'app.json': '{}' }, ''],
    ['whose project is unreadable', { 'project.config.json': '{', 'app.json': '{}' }, ''],
  ])('%s is found', (_, files, app) => {
    project = new ProjectFolder(files)
    expect(findApp(project.root)).toEqual({ root: path.join(project.root, app) })
  })

  test('above an app is refused, and the app is named', () => {
    project = new ProjectFolder({ 'readme.md': '', 'demo/app.json': '{}' })
    expect(findApp(project.root)).toEqual({ found: project.path('demo') })
  })

  test('without an app, or not there at all, is refused', () => {
    project = new ProjectFolder({ 'readme.md': '' })
    expect([findApp(project.root), findApp(project.path('none'))]).toEqual([
      { found: undefined },
      { found: undefined },
    ])
  })
})
