Page({
  data: { triggered: false, items: [], current: 0, height: 90, markers: [{ id: 1 }, { id: 2 }] },
  heard: [],
  hear({ type }) {
    if (type !== this.heard.at(-1)) this.heard.push(type)
  },
  turn({ type, detail }) {
    this.heard.push([type, detail.current, detail.source])
  },
})
