import { HostPage, must, room7 } from '../../host-page'
import { attribute } from '../../simulate'

const open = (properties: object = {}): Promise<HostPage> => HostPage.open({ ...room7, ...properties })
const inRoom = (page: HostPage, selector: string) => page.room.querySelector(selector)

describe('words', () => {
  const label = (page: HostPage): unknown =>
    attribute(must(inRoom(page, '#controls')).querySelectorAll('.key')[0]!, 'ariaLabel')

  test.each([
    ['zh-CN', '麦克风'],
    ['en', 'Microphone'],
    ['auto', 'Microphone'],
  ])('of locale %s on an English phone', async (locale, word) => {
    expect(label(await open({ locale }))).toBe(word)
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

  test('that are empty are not shown', async () => {
    const page = await HostPage.open({ ...room7, words: { alone: '' } })
    await page.entered()
    expect(inRoom(page, '.room__alone')).toBeUndefined()
  })
})
