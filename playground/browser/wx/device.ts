import { faults } from '../chaos/faults'
import { phoneQuery } from '../phone-query'
import { systemWord } from './permissions'
import { theme } from '../theme'
import { measures } from './measures'
import { wxCall } from './wx-call'

const CAPSULE = { width: 87, height: 32, right: 7, top: 4 }

const SDK_VERSION = '3.10.0'

/** The mini program, as `getAccountInfoSync` and `__wxConfig` name it. */
export const account = { appId: 'playground', envVersion: 'develop', version: '' }

/** Height of the page's area; set by the shell, because it depends on the page's navigation bar. */
export type WindowHeight = () => number

interface Rect {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly width: number
  readonly height: number
}

export function deviceApis(windowHeight: WindowHeight): Readonly<Record<string, unknown>> {
  const all = (): object => ({
    ...windowInfo(windowHeight()),
    ...deviceInfo(),
    ...appBaseInfo(),
    ...systemSetting(),
    ...authorizeSetting(),
  })
  return {
    getSystemInfoSync: all,
    getSystemInfo: (
      options: { success?: (info: object) => void; complete?: (info: object) => void } = {},
    ) => {
      const info = { ...all(), errMsg: 'getSystemInfo:ok' }
      options.success?.(info)
      options.complete?.(info)
      return Promise.resolve(info)
    },
    getSystemInfoAsync: wxCall('getSystemInfoAsync', all),
    getWindowInfo: () => windowInfo(windowHeight()),
    getDeviceInfo: deviceInfo,
    getAppBaseInfo: appBaseInfo,
    getSystemSetting: systemSetting,
    getAppAuthorizeSetting: authorizeSetting,
    getMenuButtonBoundingClientRect: menuButton,
    getAccountInfoSync: () => ({ miniProgram: account }),
  }
}

export function menuButton(): Rect {
  const { width, height, right, top } = CAPSULE
  const edge = innerWidth - right - measures().insets.right
  const { statusBar } = measures()
  return {
    width,
    height,
    left: edge - width,
    right: edge,
    top: statusBar + top,
    bottom: statusBar + top + height,
  }
}

function windowInfo(windowHeight: number): object {
  const { statusBar, insets } = measures()
  const area = {
    left: insets.left,
    right: innerWidth - insets.right,
    top: statusBar,
    bottom: innerHeight - insets.bottom,
  }
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: innerWidth,
    screenHeight: innerHeight,
    windowWidth: innerWidth,
    windowHeight,
    statusBarHeight: statusBar,
    screenTop: innerHeight - windowHeight,
    safeArea: { ...area, width: area.right - area.left, height: area.bottom - area.top },
  }
}

function deviceInfo(): object {
  return {
    abi: '',
    benchmarkLevel: 1,
    brand: 'playground',
    cpuType: '',
    memorySize: 0,
    model: 'playground',
    platform: faults.value.platform === 'devTools' ? 'devtools' : 'browser',
    system: 'browser 1.0',
  }
}

function appBaseInfo(): object {
  return {
    SDKVersion: SDK_VERSION,
    enableDebug: false,
    fontSizeSetting: 16,
    fontSizeScaleFactor: 1,
    host: { appId: 'playground', env: 'browser' },
    language: phoneQuery.lang.replace('-', '_'),
    theme: theme.value,
    version: '8.0.50',
  }
}

function systemSetting(): object {
  return {
    bluetoothEnabled: false,
    deviceOrientation: innerHeight > innerWidth ? 'portrait' : 'landscape',
    locationEnabled: false,
    wifiEnabled: true,
  }
}

function authorizeSetting(): object {
  return {
    cameraAuthorized: systemWord(faults.value.camera),
    microphoneAuthorized: systemWord(faults.value.mic),
    albumAuthorized: 'denied',
    notificationAuthorized: 'denied',
  }
}
