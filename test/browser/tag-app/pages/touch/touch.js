/* global wx */
Page({
  data: { code: '' },
  heard: [],
  hear({ type, currentTarget }) {
    this.heard.push(`${type} ${currentTarget.dataset.row}`)
  },
  type({ detail: { value }, currentTarget: { id } }) {
    if (id === 'code') this.setData({ code: value })
    else this.room = value
  },
  ask(event) {
    this.hear(event)
    wx.showModal({
      content: 'Sure?',
      confirmText: 'Yes',
      success: ({ confirm }) => this.heard.push(`sure ${confirm}`),
    })
  },
})
