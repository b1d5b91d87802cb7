import { phoneQuery } from '../../phone-query'

export type Answer = Readonly<Record<string, unknown>>

/** What a function of `wx` answers that needs WeChat, its servers or a real phone. */
export interface AnswerRow {
  readonly value: Answer
  /** Legal values, where they do not show in `value`. */
  readonly legal?: string
  /** The result, if it depends on what the page has asked for. */
  readonly fit?: (value: Answer, options: Answer) => Answer
}

const sealed = { encryptedData: 'cGxheWdyb3VuZA==', iv: 'cGxheWdyb3VuZA==', cloudID: 'playground' }

const name = phoneQuery.rest['user'] ?? 'alice'

const avatar =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"%3E' +
  '%3Crect width="96" height="96" fill="%238fa3bf"/%3E%3Ccircle cx="48" cy="38" r="18" fill="%23fff"/%3E' +
  '%3Cpath d="M12 96a36 32 0 0 1 72 0" fill="%23fff"/%3E%3C/svg%3E'

const userInfo = {
  nickName: name,
  avatarUrl: avatar,
  gender: 0,
  country: '',
  province: '',
  city: '',
  language: 'zh_CN',
}

const user = { userInfo, rawData: JSON.stringify(userInfo), signature: 'playground', ...sealed }

const place = { latitude: 22.5405, longitude: 113.9345 }

const position = {
  ...place,
  speed: -1,
  accuracy: 30,
  altitude: 0,
  verticalAccuracy: 30,
  horizontalAccuracy: 30,
}

/** By the function; `cloud.x` is that of `wx.cloud`, and `button.x` what a button's `open-type` gives. */
export const answerTable: Readonly<Record<string, AnswerRow>> = {
  login: { value: { code: 'playground-code' } },
  checkSession: { value: {} },
  getUserInfo: { value: user },
  getUserProfile: { value: user },
  'button.getPhoneNumber': { value: { code: 'playground-code', ...sealed } },
  'button.chooseAvatar': { value: { avatarUrl: avatar } },
  requestPayment: { value: {}, legal: "{}, or { fail: 'cancel' }" },
  requestOrderPayment: { value: {}, legal: "{}, or { fail: 'cancel' }" },
  requestSubscribeMessage: {
    value: { each: 'accept' },
    legal: "each: 'accept', 'reject', 'ban' or 'filter'",
    fit: ({ each }, { tmplIds }) =>
      Object.fromEntries((Array.isArray(tmplIds) ? tmplIds : []).map((id) => [String(id), each])),
  },
  chooseAddress: {
    value: {
      userName: name,
      postalCode: '518057',
      provinceName: '广东省',
      cityName: '深圳市',
      countyName: '南山区',
      detailInfo: '科技中一路',
      nationalCode: '518057',
      telNumber: '13800000000',
    },
  },
  chooseInvoiceTitle: {
    value: {
      type: '1',
      title: name,
      taxNumber: '',
      companyAddress: '',
      telephone: '',
      bankName: '',
      bankAccount: '',
    },
  },
  chooseContact: { value: { phoneNumber: '13800000000', displayName: name, phoneNumberList: '13800000000' } },
  chooseLicensePlate: { value: { plateNumber: '粤B00000' } },
  getLocation: { value: position, legal: 'latitude -90 to 90, longitude -180 to 180' },
  getFuzzyLocation: { value: place, legal: 'latitude -90 to 90, longitude -180 to 180' },
  chooseLocation: { value: { name: '腾讯大厦', address: '深圳市南山区科技中一路', ...place } },
  choosePoi: { value: { type: 2, city: '深圳市', name: '腾讯大厦', address: '科技中一路', ...place } },
  scanCode: {
    value: { result: 'https://example.com/', scanType: 'QR_CODE', charSet: 'UTF-8', path: '', rawData: '' },
    legal: "scanType: 'QR_CODE', 'EAN_13', 'CODE_128' ...; the phone asks for the result",
  },
  chooseInvoice: { value: { invoiceInfo: '[]' } },
  addCard: { value: { cardList: [] } },
  openCard: { value: {} },
  sendSms: { value: {} },
  getWeRunData: { value: sealed },
  getShareInfo: { value: sealed },
  getGroupEnterInfo: { value: sealed },
  authPrivateMessage: { value: { valid: true, ...sealed } },
  getExtConfig: { value: { extConfig: {} } },
  navigateToMiniProgram: { value: {} },
  navigateBackMiniProgram: { value: {} },
  openEmbeddedMiniProgram: { value: {} },
  exitMiniProgram: { value: {} },
  openCustomerServiceChat: { value: {} },
  openChannelsLive: { value: {} },
  openChannelsActivity: { value: {} },
  requirePrivacyAuthorize: { value: {} },
  shareFileMessage: { value: {} },
  shareVideoMessage: { value: {} },
  showShareImageMenu: { value: {} },
  addPhoneContact: { value: {} },
  addPhoneCalendar: { value: {} },
  setEnable1v1Chat: { value: {} },
  checkIsOpenAccessibility: { value: { open: false } },
  checkIsSupportSoterAuthentication: { value: { supportMode: [] }, legal: "'fingerPrint', 'facial'" },
  checkIsSoterEnrolledInDevice: { value: { isEnrolled: false } },
  getAvailableAudioSources: { value: { audioSources: ['auto'] } },
  // What cloud functions usually give back: the openid of the caller, and records.
  'cloud.callFunction': {
    value: { result: { openid: 'playground', data: [] }, requestID: 'playground' },
  },
  'cloud.callContainer': { value: { data: {}, statusCode: 200, header: {}, callID: 'playground' } },
  'cloud.database': {
    value: {},
    legal: "the records of each collection: { todos: [{ _id: '1', done: false }] }",
  },
}
