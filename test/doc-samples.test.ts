import fs from 'node:fs'
import path from 'node:path'
import { parseDocument } from 'htmlparser2'
import ts from 'typescript'
import { properties } from '../components/trtc-room/properties/properties'
import { errors } from '../src/schema/errors'
import { componentEvent, EVENT, type EventName } from '../src/schema/events'
import { externalClasses, type TouchEvents } from '../src/schema/hooks'
import { roomMethods } from '../src/schema/methods'
import { fileOf as nameOf, samplesOf, type Sample } from './support/samples'

const root = path.resolve(__dirname, '..')
/** Their samples are compiled by the frameworks: `npm run examples`. */
const FRAMEWORKS = /^(mpx|taro|uni-app)\./
const guideFolder = path.join(root, 'docs/guide')
const pages = [
  ...['README', 'docs/trtc-wx-sdk', 'docs/trtc-room-2020'].flatMap((page) => [
    `${page}.md`,
    `${page}.zh-CN.md`,
  ]),
  ...fs
    .readdirSync(guideFolder)
    .filter((page) => !FRAMEWORKS.test(page))
    .map((page) => `docs/guide/${page}`),
]

const samples = pages.flatMap(samplesOf)

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2018,
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2018.d.ts'],
  types: ['miniprogram-api-typings'],
  paths: { 'trtc-room': [path.join(root, 'typings/index.ts')] },
  allowJs: true,
  checkJs: true,
  noEmit: true,
  strict: true,
  esModuleInterop: true,
}

const fileOf = (sample: Sample): string => path.join(root, 'test', nameOf(sample))

/** The compiler's errors for the samples, each as a file. */
function problemsOf(all: readonly Sample[]): string[] {
  const texts = new Map(all.map((sample) => [fileOf(sample), `${sample.code}\nexport {}\n`]))
  const host = ts.createCompilerHost(options)
  const [readFile, fileExists] = [host.readFile.bind(host), host.fileExists.bind(host)]
  host.readFile = (file) => texts.get(file) ?? readFile(file)
  host.fileExists = (file) => texts.has(file) || fileExists(file)
  const program = ts.createProgram([...texts.keys()], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start).line : 0
    return `${path.basename(file?.fileName ?? '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
  })
}

const scripts = samples.filter(({ language }) => /^(js|ts)$/.test(language))
/** In plain JavaScript, handler arguments have no type, and a network response may be anything. */
const isUntyped = (problem: string): boolean =>
  /implicitly has an 'any' type|'string \| .*AnyObject/.test(problem)

test('W31 all code of the documentation compiles against the package', () => {
  expect(scripts.length).toBeGreaterThan(5)
  expect(problemsOf(scripts).filter((problem) => !isUntyped(problem))).toEqual([])
}, 60_000)

test('code that cannot work is noticed', () => {
  const code = "import TRTC from 'trtc-room'\nTRTC.getPusherInstance.start()"
  expect(problemsOf([{ page: 'wrong', line: 1, language: 'ts', code }])).toHaveLength(1)
}, 60_000)

const touchEvents: readonly (keyof TouchEvents)[] = [
  'tiletap',
  'tiledoubletap',
  'tilelongpress',
  'controltap',
]

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

test('tags of the documentation have properties and events that exist', () => {
  const known = new Set([
    'id',
    ...Object.keys(properties).map(kebab),
    ...(Object.keys(EVENT) as EventName[]).map((name) => `bind:${componentEvent(name)}`),
    ...touchEvents.map((name) => `bind:${name}`),
    'generic:tile',
  ])
  const tags = samples
    .filter(({ language }) => language === 'xml')
    .flatMap(({ code }) => parseDocument(code, { xmlMode: true, recognizeSelfClosing: true }).children)
    .flatMap((node) => ('attribs' in node && node.name === 'trtc-room' ? [node] : []))
  expect(tags.length).toBeGreaterThan(1)
  for (const tag of tags) expect(Object.keys(tag.attribs).filter((name) => !known.has(name))).toEqual([])
})

test('both languages say the same: same headings, same code, same rows', () => {
  const outline = (page: string): object => {
    const text = fs.readFileSync(path.join(root, page), 'utf8')
    const rows = [...text.matchAll(/^\| (W\d+|`[^|]*) \|/gm)].map(([, name = '']) =>
      name.replaceAll('、', ', '),
    )
    const headings = [...text.matchAll(/^(#+) /gm)].map(([, level]) => level)
    const blocks = samples.filter((sample) => sample.page === page).map(({ language }) => language)
    return { rows, headings, blocks }
  }
  expect(outline('README.zh-CN.md')).toEqual(outline('README.md'))
  expect(outline('docs/trtc-wx-sdk.zh-CN.md')).toEqual(outline('docs/trtc-wx-sdk.md'))
  expect(outline('docs/trtc-room-2020.zh-CN.md')).toEqual(outline('docs/trtc-room-2020.md'))
})

const guides = fs.readdirSync(guideFolder).filter((page) => /^[\w-]+\.md$/.test(page))

test.each(guides)('docs/guide/%s has its headings, tables and code in both languages', (page) => {
  const shapeOf = (file: string): string[] =>
    [...fs.readFileSync(path.join(guideFolder, file), 'utf8').matchAll(/^(#+ |\||```\w+)/gm)].map(
      ([mark]) => mark,
    )
  expect(shapeOf(page.replace('.md', '.zh-CN.md'))).toEqual(shapeOf(page))
})

const events = (Object.keys(EVENT) as EventName[]).map(componentEvent)

test.each(['README.md', 'README.zh-CN.md'])(
  '%s shows the dozen that most pages use, and they exist',
  (page) => {
    const text = fs.readFileSync(path.join(root, page), 'utf8')
    const tables = text.slice(text.search(/^\| (Property|属性) /m))
    const shown = [...tables.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    )
    const known = [...Object.keys(properties).map(kebab), ...events]
    expect(shown.filter((name) => !known.includes(name))).toEqual([])
    expect(shown.length).toBeGreaterThan(16)
    expect(shown.length).toBeLessThan(30)
  },
)

test.each(['docs/api.md', 'docs/api.zh-CN.md'])('%s names every property, event and method', (page) => {
  const text = fs.readFileSync(path.join(root, page), 'utf8')
  const names = [
    ...Object.keys(properties).map(kebab),
    ...events,
    ...touchEvents,
    ...Object.keys(externalClasses),
    ...Object.keys(roomMethods),
  ]
  expect(names.filter((name) => !text.includes(`\`${name}`))).toEqual([])
})

test.each(['docs/guide/errors.md', 'docs/guide/errors.zh-CN.md'])('%s has a cure for each reason', (page) => {
  const text = fs.readFileSync(path.join(root, page), 'utf8')
  const rows = [...text.matchAll(/^\| `(\w+)` \| [^|]{2,} \|$/gm)].map(([, reason = '']) => reason)
  expect(Object.keys(errors).filter((reason) => !rows.includes(reason))).toEqual([])
})
