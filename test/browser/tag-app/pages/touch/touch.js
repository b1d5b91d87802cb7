/* global wx */
Page({
  data: { code: '' },
  heard: [],
  hear({ type, currentTarget }) {
    this.heard.push(`${type} ${currentTarget.dataset.row}`)
  },
  change({ type, currentTarget, detail: { value } }) {
    this.heard.push(`${type} ${currentTarget.dataset.row} ${value}`)
  },
  lift({ touches: [{ pageX, pageY }] }) {
    this.from = { pageX, pageY }
  },
  drop({ changedTouches: [{ pageX, pageY }] }) {
    this.heard.push(`drop ${Math.round(pageX - this.from.pageX)} ${Math.round(pageY - this.from.pageY)}`)
  },
  reach() {
    this.heard.push('end of the list')
  },
  onReachBottom() {
    this.heard.push('end of the page')
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
