const { journal } = require('utils/journal.js')

App({
  globalData: { journal },
  onLaunch() {
    journal.push('app: launch')
  },
})
