type StateChange = WechatMiniprogram.CustomEvent<{ code: number }>

/** Pushes and plays live streams without any room. */
Page({
  data: { push: '', play: '' },
  pushCodes: [] as number[],
  playCodes: [] as number[],

  onLoad({ push = '', play = '' }: { push?: string; play?: string }) {
    this.setData({ push, play })
  },
  pushed({ detail }: StateChange) {
    this.pushCodes.push(detail.code)
  },
  played({ detail }: StateChange) {
    this.playCodes.push(detail.code)
  },
})
