import { fitPhones, frameOf, screens } from '../../playground/browser/wall/fit-phones'
import { readWallQuery } from '../../playground/browser/wall/wall-query'

const screen = { width: 390, height: 844 }
const frameSize = frameOf(screen)

describe('fitting phones', () => {
  test.each([
    ['three phones on a laptop', 3, 1440, 840, 3],
    ['one phone on a laptop', 1, 1440, 840, 1],
    ['six phones on a laptop', 6, 1440, 840, 6],
    ['two phones on an upright tablet', 2, 820, 1120, 2],
    ['six phones on a tall screen', 6, 1400, 2200, 3],
  ])('%s', (_, count, width, height, columns) => {
    const fit = fitPhones(count, { width, height }, screen)
    const rows = Math.ceil(count / fit.columns)
    expect(fit.columns).toBe(columns)
    expect(fit.columns * frameSize.width * fit.scale).toBeLessThanOrEqual(width)
    expect(rows * frameSize.height * fit.scale).toBeLessThanOrEqual(height)
  })

  test('phones are never shown larger than they are', () => {
    expect(fitPhones(1, { width: 5000, height: 5000 }, screen).scale).toBe(1)
  })

  test('phones that would be too small to read keep a size, and the wall scrolls', () => {
    expect(fitPhones(6, { width: 700, height: 400 }, screen)).toEqual({ columns: 3, scale: 0.42 })
  })
})

describe('the address of the wall', () => {
  const read = (search: string, language = 'en-US'): ReturnType<typeof readWallQuery> =>
    readWallQuery(search, language, () => '123456')

  test('three phones meet in a new room without sound', () => {
    expect(read('')).toEqual({
      phones: 3,
      sound: false,
      language: 'en',
      theme: 'light',
      screen,
      passed: { room: '123456' },
    })
  })

  test('what the wall does not keep for itself goes to the phones', () => {
    const { phones, sound, passed } = read('?phones=2&sound=1&room=7&page=pages/x/y&camera=real&lang=zh')
    expect([phones, sound]).toEqual([2, true])
    expect(passed).toEqual({ room: '7', page: 'pages/x/y', camera: 'real', lang: 'zh' })
  })

  test.each([
    ['?phones=0', 1],
    ['?phones=9', 6],
    ['?phones=x', 3],
  ])('%s makes %i phones', (search, phones) => {
    expect(read(search).phones).toBe(phones)
  })

  test.each([
    ['?size=320x568', { width: 320, height: 568 }],
    ['?size=844x390', { width: 844, height: 390 }],
    ['?size=large', screens[0]],
  ])('%s is the size of the screens', (search, size) => {
    expect(read(search).screen).toEqual(size)
  })

  test.each([
    ['?theme=dark', 'light', 'dark'],
    ['?theme=light', 'dark', 'light'],
    ['', 'dark', 'dark'],
    ['?theme=blue', 'light', 'light'],
  ] as const)('%s on a machine that is %s is %s', (search, system, theme) => {
    expect(readWallQuery(search, 'en', () => '1', system).theme).toBe(theme)
  })

  test.each([
    ['', 'zh-TW', 'zh'],
    ['?lang=en', 'zh-CN', 'en'],
    ['?lang=zh-CN', 'en', 'zh'],
    ['', 'fr', 'en'],
  ])('%s in a browser that speaks %s is %s', (search, browser, language) => {
    expect(read(search, browser).language).toBe(language)
  })
})
