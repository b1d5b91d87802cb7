App({
  globalData: { seen: [] },
})
