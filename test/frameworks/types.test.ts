import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { fileOf, samplesOf } from '../support/samples'

jest.setTimeout(600_000)

const run = promisify(execFile)
const root = path.resolve(__dirname, '../..')

const compilers = { typescript49: '4.9.5', typescript59: '5.9.3', typescript60: '6.0.3' }

/** Module resolutions of tsconfig.json; `bundler` came with TypeScript 5. */
const resolutions = {
  node10: { module: 'commonjs', moduleResolution: 'node' },
  node16: { module: 'node16', moduleResolution: 'node16' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
}
type Resolution = keyof typeof resolutions

const page = `
import TRTC, { EVENT, RoomError } from 'trtc-room'
import type { Person, Properties, Quality, Theme, TrtcRoomEvent, TrtcRoomInstance, Words } from 'trtc-room'

const users: Record<string, Person> = { bob: { name: 'Bob' } }
const quality: Quality = { width: 360, height: 640 }
const words: Words = { alone: 'Nobody here yet' }
const theme: Theme = 'dark'
const layout: Properties['layout'] = '1v1'
const trtc = new TRTC()
trtc.on(EVENT.REMOTE_VIDEO_ADD, ({ data }) => void data.player.id.length)
export const refused = new RoomError({ reason: 'cancelled', code: 0, fatal: false, message: '' })

Page({
  data: { users, quality, words, theme, layout },
  onUserJoin({ detail }: TrtcRoomEvent<'remoteuserjoin'>) {
    const userID: string = detail.userID
    return userID
  },
  hangUp() {
    return (this.selectComponent('#room') as TrtcRoomInstance).exitRoom()
  },
  wrong() {
    // @ts-expect-error a user has a name
    void (this.selectComponent('#room') as TrtcRoomInstance).setPinnedUser(7)
    // @ts-expect-error there is no such theme
    const theme: Theme = 'green'
    return theme
  },
})
`

const required = `
import TRTC = require('trtc-room')
const trtc = new TRTC()
export const state: TRTC.Phase | undefined = undefined
trtc.on(TRTC.EVENT.ERROR, ({ data }) => data.code.toFixed())
`

const jsx = `
export const room = (
  <trtc-room id="room" roomId={7} layout="grid" users={{ bob: { name: 'Bob' } }} enableMic
    onRemoteuserjoin={({ detail }) => void detail.userID.length}>
    text
  </trtc-room>
)
// @ts-expect-error there is no such layout
export const wrong = <trtc-room layout="circle" />
`

const vue = `
import type { GlobalComponents } from 'vue'
type Props = InstanceType<GlobalComponents['TrtcRoom']>['$props']
export const props: Props = { roomId: 7, onRemoteuserjoin: ({ detail }) => void detail.userID.length }
// @ts-expect-error there is no such layout
export const wrong: Props = { layout: 'circle' }
`

let project: string
beforeAll(async () => {
  project = fs.mkdtempSync(path.join(os.tmpdir(), 'types-'))
  await run('npm', ['pack', '--ignore-scripts', '--pack-destination', project], { cwd: root })
  const tarball = fs.readdirSync(project).find((file) => file.endsWith('.tgz')) ?? ''
  const aliases = Object.entries(compilers).map(([name, version]) => `${name}@npm:typescript@${version}`)
  const others = ['miniprogram-api-typings@5.2.3', '@types/react@18.3.27', 'vue@3.4.21']
  write('package.json', '{ "private": true }')
  const install = ['install', '--no-audit', '--no-fund', `./${tarball}`, ...aliases, ...others]
  await run('npm', install, { cwd: project })
})
afterAll(() => fs.rmSync(project, { recursive: true }))

function write(file: string, text: string): void {
  fs.writeFileSync(path.join(project, file), text)
}

/** The compiler's errors for some files, in strict mode. */
async function problemsOf(
  compiler: keyof typeof compilers,
  resolution: Resolution,
  files: Readonly<Record<string, string>>,
  more: object = {},
): Promise<string> {
  for (const [file, text] of Object.entries(files)) write(file, text)
  const compilerOptions = {
    ...resolutions[resolution],
    ...(compiler === 'typescript60' && resolution === 'node10' ? { ignoreDeprecations: '6.0' } : {}),
    target: 'es2018',
    lib: ['es2018'],
    types: ['miniprogram-api-typings'],
    strict: true,
    esModuleInterop: true,
    skipLibCheck: false,
    noEmit: true,
    ...more,
  }
  write('tsconfig.json', JSON.stringify({ compilerOptions, files: Object.keys(files) }))
  const tsc = path.join(project, 'node_modules', compiler, 'lib/tsc.js')
  const result = run(process.execPath, [tsc, '-p', project], { cwd: project })
  return result.then(
    () => '',
    (error: { readonly stdout: string }) => error.stdout,
  )
}

const variants = (Object.keys(compilers) as (keyof typeof compilers)[]).flatMap((compiler) =>
  (Object.keys(resolutions) as Resolution[])
    .filter((resolution) => compiler !== 'typescript49' || resolution !== 'bundler')
    .map((resolution) => [compiler, resolution] as const),
)

test.each(variants)('%s, %s: a page and the class compile', async (compiler, resolution) => {
  const isCommonJS = resolution !== 'bundler'
  const files: Record<string, string> = { 'page.ts': page, ...(isCommonJS && { 'required.ts': required }) }
  expect(await problemsOf(compiler, resolution, files)).toBe('')
})

test.each(['README.md', 'README.zh-CN.md'])('every sample of %s compiles', async (readme) => {
  const samples = samplesOf(readme).filter(({ language }) => /^(js|ts)$/.test(language))
  expect(samples.length).toBeGreaterThan(1)
  const files = Object.fromEntries(
    samples.map((sample) => [fileOf(sample), `${sample.code}\nexport {}\n`] as const),
  )
  expect(await problemsOf('typescript60', 'bundler', files, { allowJs: true, checkJs: true })).toBe('')
})

test('the tag is typed in JSX', async () => {
  const more = { jsx: 'react-jsx', types: ['miniprogram-api-typings', 'trtc-room/jsx'], skipLibCheck: true }
  expect(await problemsOf('typescript59', 'bundler', { 'room.tsx': jsx }, more)).toBe('')
})

test('the tag is typed in Vue', async () => {
  const more = { types: ['miniprogram-api-typings', 'trtc-room/vue'], skipLibCheck: true }
  expect(await problemsOf('typescript59', 'bundler', { 'room.ts': vue }, more)).toBe('')
})
