Page({
  onShow() {
    this.getTabBar().setData({ selected: 'two' })
  },
})
