import type { WallQuery } from './wall-query'

const en = {
  title: 'Playground',
  room: 'Room',
  add: 'Add a phone',
  sound: 'Sound',
  soundOff: 'Sound is off',
  soundOn: 'Sound is on',
  reload: 'Reload',
  share: 'Share a screen',
  stopSharing: 'Stop sharing',
  close: 'Close this phone',
  reloadPhone: 'Reload this phone',
  tapForSound: 'Click anywhere for sound',
  screen: 'Screen',
  theme: 'Dark',
  bots: 'People nobody is behind',
  addBot: 'Add somebody',
  removeBot: 'Take away',
  bot: {
    mic: 'Microphone',
    camera: 'Camera',
    speaking: 'Speaks',
    weak: 'Weak network',
    share: 'Shares a screen',
  },
  empty: 'No phone is left. Add one to go on.',
}

export type WallText = typeof en

const zh: WallText = {
  title: '演练场',
  room: '房间',
  add: '添加一部手机',
  sound: '声音',
  soundOff: '声音已关闭',
  soundOn: '声音已打开',
  reload: '重新加载',
  share: '共享屏幕',
  stopSharing: '停止共享',
  close: '关闭这部手机',
  reloadPhone: '重新加载这部手机',
  tapForSound: '点击任意处开启声音',
  screen: '屏幕',
  theme: '深色',
  bots: '虚拟成员',
  addBot: '添加一位',
  removeBot: '移出',
  bot: { mic: '麦克风', camera: '摄像头', speaking: '正在说话', weak: '网络差', share: '共享屏幕' },
  empty: '没有手机了，添加一部继续。',
}

export const wallText: Readonly<Record<WallQuery['language'], WallText>> = { en, zh }
