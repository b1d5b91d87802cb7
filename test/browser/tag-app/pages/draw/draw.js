Page({
  data: {
    src: '',
    saved: '',
    nodes: [
      { name: 'div', attrs: { style: 'font-size: 20rpx' }, children: [{ type: 'text', text: '1 &lt; 2' }] },
    ],
  },
  heard: [],
  times: 0,
  touches: [],
  hear({ type, currentTarget, detail }) {
    this.heard.push([type, currentTarget.id, detail])
  },
  touch({ touches }) {
    this.touches = touches
  },
  time() {
    this.times++
  },
})
