import { isCovered } from '../../../src/native/current-page'
import { HostPage, room7, settled } from '../host-page'
import { attribute } from '../simulate'

jest.mock('../../../src/native/current-page', () => ({ isCovered: jest.fn(() => false) }))

const isSilent = (page: HostPage): boolean => attribute(page.livePusher, 'enableMic') === false

test.each([true, false])(
  'a room whose page is covered (%p) is in the background until it is shown',
  async (covered) => {
    jest.mocked(isCovered).mockReturnValue(covered)
    const page = await HostPage.open({ ...room7, enableMic: true, background: 'mute' })
    await page.entered()
    expect(isSilent(page)).toBe(covered)
    page.page.triggerPageLifeTime('show')
    await settled()
    expect(isSilent(page)).toBe(false)
  },
)
