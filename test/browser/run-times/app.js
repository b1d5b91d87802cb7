require('./run-time')

App({})
