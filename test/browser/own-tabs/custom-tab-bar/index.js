Component({
  data: { tabs: ['one', 'two'], selected: '' },
  methods: {
    go({ currentTarget }) {
      const { to } = currentTarget.dataset
      wx.switchTab({ url: `/${to}/${to}` })
    },
  },
})
