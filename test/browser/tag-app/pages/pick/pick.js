Page({
  data: {
    fruits: [{ name: 'apple' }, { name: 'pear' }, { name: 'plum' }],
    columns: [
      ['a', 'b'],
      ['1', '2'],
    ],
    y: 20,
  },
  heard: [],
  moves: [],
  hear({ type, currentTarget, detail }) {
    this.heard.push([type, currentTarget.id, detail])
  },
  replace({ detail }) {
    return { value: detail.value.toUpperCase(), cursor: 1 }
  },
  turn(event) {
    this.hear(event)
    if (event.detail.column === 0) this.setData({ 'columns[1]': ['3', '4', '5'] })
  },
  move({ detail }) {
    this.moves.push(detail)
  },
})
