import { stringsFor, type Strings } from '../../../../components/trtc-room/appearance/strings'
import { HostPage, must, room7 } from '../../host-page'
import { attribute } from '../../simulate'

const open = (properties: object = {}): Promise<HostPage> => HostPage.open({ ...room7, ...properties })
const inRoom = (page: HostPage, selector: string) => page.room.querySelector(selector)

describe('words', () => {
  const label = (page: HostPage): unknown =>
    attribute(must(inRoom(page, '#controls')).querySelectorAll('.key')[0]!, 'ariaLabel')

  test.each([
    ['zh-CN', 'en', '麦克风'],
    ['en', 'zh_CN', 'Microphone'],
    ['auto', 'en', 'Microphone'],
    ['auto', 'zh_CN', '麦克风'],
  ])('of locale %s on a phone set to %s', async (locale, language, word) => {
    expect(label(await HostPage.open({ ...room7, locale }, language))).toBe(word)
  })

  test('change while the room goes on, and any can be the page’s own', async () => {
    const page = await open()
    await page.set({ locale: 'zh-CN' })
    expect(label(page)).toBe('麦克风')
    await page.set({ words: { controls: { mic: '话筒' } } })
    expect(label(page)).toBe('话筒')
    await page.set({ words: {} })
    expect(label(page)).toBe('麦克风')
  })

  test('are not sent again when a property changes that is not about them', async () => {
    const page = await open({ words: { alone: 'Nobody' } })
    const before = page.patches.length
    await page.set({ beauty: 3, plain: true, userSigExpire: 60 })
    expect(page.patches.slice(before)).toContainEqual({ 'set.plain': true })
    expect(page.patches.slice(before).flatMap(Object.keys)).not.toContain('strings')
  })

  test('that are empty are not shown', async () => {
    const page = await HostPage.open({ ...room7, words: { alone: '' } })
    await page.entered()
    expect(inRoom(page, '.room__alone')).toBeUndefined()
  })
})

/** All texts of a language by their path. */
function textsOf(language: string): ReadonlyMap<string, string> {
  const leaves = (part: object, path: string): [string, string][] =>
    Object.entries(part).flatMap(([name, value]: [string, unknown]) =>
      typeof value === 'object' && value ? leaves(value, `${path}${name}.`) : [[path + name, String(value)]],
    )
  return new Map(leaves(stringsFor(language), ''))
}

describe('every text', () => {
  const [chinese, english] = [textsOf('zh_CN'), textsOf('en')]
  const silent = ['phase.idle', 'phase.inRoom']

  test('exists in both languages, each in its own letters, with the same names to fill in', () => {
    expect([...chinese.keys()]).toEqual([...english.keys()])
    const slots = (text = ''): unknown => text.match(/\{\w+\}/g)
    for (const [path, text] of chinese) {
      const both = [text, english.get(path)]
      if (silent.includes(path)) expect([path, ...both]).toEqual([path, '', ''])
      else {
        expect([path, ...both]).toEqual([
          path,
          expect.stringMatching(/[\u4e00-\u9fff]/),
          expect.stringMatching(/^[^\u4e00-\u9fff]*[A-Za-z][^\u4e00-\u9fff]*$/),
        ])
        expect([path, slots(both[1])]).toEqual([path, slots(text)])
      }
    }
  })

  test.each([
    ['ZH-HK', {}, 'zh'],
    [undefined, {}, 'zh'],
    ['fr', {}, 'en'],
    ['en', undefined, 'en'],
  ])('of the language %j, with %j of the page, is of the same table as %s', (language, words, same) => {
    expect(stringsFor(language, words)).toBe(stringsFor(same))
  })

  test.each([
    [{ alone: 'Nobody' }, 'alone', 'Nobody'],
    [{ alone: null }, 'alone', undefined],
    [{ told: { joined: 'in', left: undefined } }, 'told', { joined: 'in' }],
    [{ told: null }, 'told', {}],
    [{ told: 'none' }, 'told', {}],
  ])('stays where the page has none: %j', (words, name, own) => {
    const standard = stringsFor('en')[name as keyof Strings]
    const expected = typeof standard === 'object' ? { ...standard, ...(own as object) } : (own ?? standard)
    expect(stringsFor('en', words as never)).toEqual({ ...stringsFor('en'), [name]: expected })
  })
})
