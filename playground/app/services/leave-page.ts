import type { ComponentEvents } from 'trtc-room'

const HOME = '/pages/home/home'

/** Back to where the room was opened from; home when it was opened by a link. */
export function leavePage(): void {
  void wx.navigateBack({ fail: () => void wx.reLaunch({ url: HOME }) })
}

/** For `bind:localleave`: whoever was put out of the room stays on the page and reads why. */
export function leavePageAfterRoom({
  detail,
}: WechatMiniprogram.CustomEvent<ComponentEvents['localleave']>): void {
  if (detail.reason === 'exit') leavePage()
}
