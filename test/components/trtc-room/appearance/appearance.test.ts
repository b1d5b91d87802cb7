import { HostPage, room7 } from '../../host-page'

describe('the theme', () => {
  const openRoom = (properties: object = {}): Promise<HostPage> => HostPage.open({ ...room7, ...properties })

  const isLight = (page: HostPage): boolean => page.room.dom.innerHTML.includes('room--light')

  test.each([
    ['auto', undefined, false],
    ['auto', 'light', true],
    ['auto', 'dark', false],
    ['light', 'dark', true],
    ['dark', 'light', false],
  ])('%s on a phone that is %s is light: %s', async (theme, phoneTheme, expected) => {
    HostPage.phone.theme = phoneTheme
    expect(isLight(await openRoom({ theme }))).toBe(expected)
  })

  test('auto follows the phone while the room is there, and no longer', async () => {
    HostPage.phone.theme = 'dark'
    const page = await openRoom()
    HostPage.phone.turn('light')
    expect(isLight(page)).toBe(true)
    expect(page.patches.pop()).toEqual({ isLight: true })
    page.close()
    expect(HostPage.phone.listeners).toEqual([])
  })

  test('that is none changes nothing and is told', async () => {
    const page = await openRoom({ theme: 'light' })
    await page.set({ theme: 'purple' })
    expect(page.detailsOf('ERROR')).toMatchObject([{ reason: 'invalidParameter', field: 'theme' }])
  })
})
