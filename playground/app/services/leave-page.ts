import type { TouchEvents } from 'trtc-room'

const HOME = '/pages/home/home'

/** Back to the previous page, or home if the room was opened by a link. Closing the page leaves the room. */
export function leavePage(): void {
  void wx.navigateBack({ fail: () => void wx.reLaunch({ url: HOME }) })
}

/** For `bind:controltap`. Not for `localleave`: users who were removed stay on the page and read why. */
export function leavePageOnHangUp({
  detail,
}: WechatMiniprogram.CustomEvent<TouchEvents['controltap']>): void {
  if (detail.name === 'hangup') leavePage()
}
