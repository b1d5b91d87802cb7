Page({
  data: { value: 1, animation: null, given: { a: 1 } },
  calls: [],
  changes: [],
  outerTaps: 0,
  called(detail) {
    this.calls.push(detail)
  },
  changed(detail) {
    this.changes.push(detail)
  },
  outer() {
    this.outerTaps++
  },
})
