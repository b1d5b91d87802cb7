import type { TouchEvents } from 'trtc-room'

const HOME = '/pages/home/home'

/** Back to where the room was opened from; home when it was opened by a link. The room is left with its page. */
export function leavePage(): void {
  void wx.navigateBack({ fail: () => void wx.reLaunch({ url: HOME }) })
}

/** For `bind:controltap`. Not for `localleave`: whoever was put out of the room stays and reads why. */
export function leavePageOnHangUp({
  detail,
}: WechatMiniprogram.CustomEvent<TouchEvents['controltap']>): void {
  if (detail.name === 'hangup') leavePage()
}
