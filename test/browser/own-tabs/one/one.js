Page({
  onShow() {
    this.getTabBar().setData({ selected: 'one' })
  },
})
