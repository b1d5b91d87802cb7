import { answerOf } from './answered-apis'

interface OpenType {
  readonly event: string
  /** The name in the table of answers. */
  readonly answer: string
}

/** The `open-type`s of a button that ask WeChat for something. */
const openTypes: Readonly<Record<string, OpenType>> = {
  getPhoneNumber: { event: 'getphonenumber', answer: 'button.getPhoneNumber' },
  getRealtimePhoneNumber: { event: 'getrealtimephonenumber', answer: 'button.getPhoneNumber' },
  getUserInfo: { event: 'getuserinfo', answer: 'getUserInfo' },
  chooseAvatar: { event: 'chooseavatar', answer: 'button.chooseAvatar' },
}

/** The event with which such a button answers. Undefined for other buttons. */
export function openTypeEvent(
  openType: string,
): { readonly type: string; readonly detail: object } | undefined {
  const asked = openTypes[openType]
  if (!asked) return undefined
  try {
    return { type: asked.event, detail: { ...answerOf(asked.answer, {}), errMsg: `${openType}:ok` } }
  } catch (error) {
    return { type: asked.event, detail: { errMsg: `${openType}:fail ${(error as Error).message}` } }
  }
}
