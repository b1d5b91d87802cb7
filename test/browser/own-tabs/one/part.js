Component({
  data: { known: '' },
  lifetimes: {
    attached() {
      const { tabs } = this.getTabBar().data
      this.setData({ known: `${tabs.length} tabs, ${this.renderer}` })
    },
  },
  methods: {
    go() {
      this.router.switchTab({ url: '../two/two' })
    },
  },
})
