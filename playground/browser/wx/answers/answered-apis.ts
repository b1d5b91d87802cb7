import { remoteCall } from '../remote-call'
import { sayOnce } from '../say-once'
import { wxCall } from '../wx-call'
import { ads } from './ads'
import { answerTable } from './answer-table'
import type { Answer } from './answer-table'
import { answers } from './answers'
import { cloud } from './cloud'

type Apis = Readonly<Record<string, unknown>>

/** The answer to a call, which is said once. */
export function answerOf(name: string, options: Answer): Answer {
  sayOnce(`wx.${name} needs WeChat: the playground answers; change it with phone.answers.set('${name}', …)`)
  return answers.answer(name, options)
}

/** Reports to WeChat's statistics and settings of the phone: accepted, without effect. */
const quiet = [
  'hideKeyboard',
  'hideHomeButton',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'showShareMenu',
  'hideShareMenu',
  'updateShareMenu',
  'setEnableDebug',
  'setInnerAudioOption',
  'setVisualEffectOnCapture',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setBackgroundFetchToken',
  'setWindowSize',
  'setTopBarText',
  'startAccelerometer',
  'stopAccelerometer',
  'startCompass',
  'stopCompass',
  'startGyroscope',
  'stopGyroscope',
  'startDeviceMotionListening',
  'stopDeviceMotionListening',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'stopLocationUpdate',
  'preloadAssets',
  'preloadSkylineView',
  'preloadWebview',
] as const

const reports = ['reportAnalytics', 'reportEvent', 'reportMonitor', 'reportPerformance'] as const

export function answeredApis(): Apis {
  const named = Object.keys(answerTable).filter((name) => !name.includes('.'))
  return {
    ...Object.fromEntries(
      named.map((name) => [name, remoteCall(name, (options: Answer) => answerOf(name, options))]),
    ),
    ...Object.fromEntries(quiet.map((name) => [name, wxCall(name, () => undefined)])),
    ...Object.fromEntries(reports.map((name) => [name, () => undefined])),
    getExtConfigSync: () => answers.answer('getExtConfig', {})['extConfig'],
    getExptInfoSync: () => ({}),
    createRewardedVideoAd: ads('createRewardedVideoAd'),
    createInterstitialAd: ads('createInterstitialAd'),
    cloud,
  }
}
