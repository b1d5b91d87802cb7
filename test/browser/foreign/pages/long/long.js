const { journal, recorded } = require('../../utils/journal')

Page({
  ...recorded('long', ['onReachBottom', 'onUnload', 'onPullDownRefresh']),
  onPageScroll({ scrollTop }) {
    journal.push(['long', 'onPageScroll', scrollTop])
  },
})
