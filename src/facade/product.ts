/** Tencent's numbers for its products, as `trtc-wx-sdk` 1.1.15 sends them; 1 is none of them. */
const products: Readonly<Record<string, number>> = {
  sampleDemo: 2,
  TUICalling: 3,
  TUIRoom: 5,
  TUIVoiceRoom: 6,
  TIMCalling: 10,
  TUICallKit: 14,
  TIMCallKit: 15,
  TUIRoomEngine: 16,
  TUICallEngine: 17,
  TUIRoomKit: 18,
}

export function productNumber(name: unknown): number {
  const number = Number(name)
  if (number > 0 && number < 20) return number
  return Object.entries(products).find(([product]) => product === name)?.[1] ?? 1
}
