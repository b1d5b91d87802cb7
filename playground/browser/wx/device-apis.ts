import { assetUrl } from '../tags/asset-url'
import { answerOf } from './answers/answered-apis'
import type { Dialogs } from './dialogs'
import { compressPicture, readMedia } from './media/measure'
import { wxCall } from './wx-call'

const isChinese = (): boolean => document.documentElement.lang.startsWith('zh')

const battery = {
  level: 100,
  isCharging: true,
  isLowPowerModeEnabled: false,
}

/** What a browser, or a dialog over the phone, can do of what a phone does. */
export const deviceActions = (dialogs: Dialogs): Readonly<Record<string, unknown>> => ({
  setClipboardData: wxCall('setClipboardData', async ({ data = '' }: { readonly data?: string }) => {
    clipboard = data
    // Allowed after a gesture only; within this phone it holds without.
    await navigator.clipboard.writeText(data).catch(() => undefined)
  }),
  getClipboardData: wxCall('getClipboardData', async () => {
    const data = await navigator.clipboard.readText().catch(() => clipboard)
    return { data: data || clipboard }
  }),
  makePhoneCall: wxCall('makePhoneCall', async ({ phoneNumber = '' }: { readonly phoneNumber?: string }) => {
    const title = isChinese() ? '呼叫' : 'Call'
    const { confirm } = await dialogs.showModal({ title, content: phoneNumber })
    if (!confirm) throw new Error('cancel')
  }),
  openLocation: wxCall('openLocation', async ({ latitude, longitude, name = '', address = '' }: Place) => {
    const content = [address, `${latitude}, ${longitude}`].filter(Boolean).join('\n')
    await dialogs.showModal({
      title: name || (isChinese() ? '位置' : 'Location'),
      content,
      showCancel: false,
    })
  }),
  scanCode: wxCall('scanCode', async () => {
    const answer = answerOf('scanCode', {})
    const title = isChinese() ? '扫到的内容' : 'The scanned text'
    const content = String(answer['result'])
    const modal = await dialogs.showModal({ title, content, editable: true })
    if (!modal.confirm) throw new Error('cancel')
    return { ...answer, result: modal.content ?? '' }
  }),
  openDocument: wxCall('openDocument', async ({ filePath = '' }: { readonly filePath?: string }) => {
    window.open(URL.createObjectURL(await readMedia(filePath)), '_blank')
  }),
  compressImage: wxCall(
    'compressImage',
    async ({ src = '', quality = 80, compressedWidth }: Compression) => ({
      tempFilePath: await compressPicture(src, quality, compressedWidth),
    }),
  ),
  getBatteryInfo: wxCall('getBatteryInfo', () => battery),
  getBatteryInfoSync: () => battery,
  getScreenBrightness: wxCall('getScreenBrightness', () => ({ value: brightness })),
  setScreenBrightness: wxCall('setScreenBrightness', ({ value = 1 }: { readonly value?: number }) => {
    brightness = value
  }),
  setKeepScreenOn: wxCall('setKeepScreenOn', () => undefined),
  vibrateShort: wxCall('vibrateShort', () => void navigator.vibrate?.(15)),
  vibrateLong: wxCall('vibrateLong', () => void navigator.vibrate?.(400)),
  getDeviceBenchmarkInfo: wxCall('getDeviceBenchmarkInfo', () => ({ benchmarkLevel: 1, modelLevel: 1 })),
  getSkylineInfo: wxCall('getSkylineInfo', () => ({ isSupported: false, version: '' })),
  getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'a browser' }),
  getRendererUserAgent: wxCall('getRendererUserAgent', () => ({ userAgent: navigator.userAgent })),
  checkIsPictureInPictureActive: () => document.pictureInPictureElement !== null,
  isVKSupport: () => false,
  getApiCategory: () => 'default',
  loadFontFace: wxCall('loadFontFace', loadFont),
})

interface Place {
  readonly latitude?: number
  readonly longitude?: number
  readonly name?: string
  readonly address?: string
}

interface Compression {
  readonly src?: string
  readonly quality?: number
  readonly compressedWidth?: number
}

interface Font {
  readonly family?: string
  readonly source?: string
  readonly desc?: { readonly style?: string; readonly weight?: string; readonly variant?: string }
}

let clipboard = ''
let brightness = 1

async function loadFont({ family = '', source = '', desc = {} }: Font): Promise<{ status: string }> {
  const reference = /url\(["']?([^"')]+)["']?\)/.exec(source)?.[1]
  if (!reference) throw new Error(`the source must be url("…"), not ${source}`)
  const { style, weight } = desc
  const font = new FontFace(family, `url("${assetUrl(reference, 'app')}")`, {
    ...(style && { style }),
    ...(weight && { weight }),
  })
  document.fonts.add(await font.load())
  return { status: 'loaded' }
}
