import { callWx } from '../../../src/native/contexts'
import { has } from '../../../src/native/wechat'
import type { Obstacle } from '../../../src/schema/obstacles'
import { adviceOn } from './advice'

/** Says in one sentence what the user has to allow, with a button that opens where. */
Component({
  properties: {
    reasons: { type: Array, value: [] as Obstacle[] },
    strings: { type: Object, value: {} },
  },
  data: { ...adviceOn([]), isClosed: false, canOpenSystem: false },
  observers: {
    reasons(reasons: readonly Obstacle[]) {
      this.setData({ ...adviceOn(reasons), isClosed: false, canOpenSystem: has('openAppAuthorizeSetting') })
    },
  },
  methods: {
    onSystem() {
      // Whatever it answers, the page is hidden meanwhile and looks again when it is back.
      void callWx('openAppAuthorizeSetting')
    },
    onContract() {
      void callWx('openPrivacyContract')
    },
    onReturn() {
      this.triggerEvent('return')
    },
    onClose() {
      this.setData({ isClosed: true })
    },
  },
})
