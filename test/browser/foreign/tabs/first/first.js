import { recorded, missing } from '@/utils/journal'

const lang = 'en'
const constant = 1

Page({
  data: {
    hello: require(`../../locale/${lang}`).hello,
    isMissing: missing === undefined,
    release: __wxConfig.envVersion,
    launched: getApp().globalData.journal[0],
  },
  ...recorded('first', ['onShow', 'onHide', 'onUnload', 'onTabItemTap']),
  reassign() {
    constant = 2
  },
  late: () => require.async('../../more/far/words'),
  onShareAppMessage: ({ from }) => ({ title: `Shared from the ${from}`, path: '/pages/long/long' }),
})
