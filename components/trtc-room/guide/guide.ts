import { callWx } from '../../../src/native/contexts'
import { has } from '../../../src/native/wechat'
import type { Obstacle } from '../../../src/schema/obstacles'
import { adviceOn } from './advice'

/** Shows what the user has to allow, with a button that opens the right settings. */
Component({
  properties: { reasons: Array, strings: Object },
  observers: {
    reasons(reasons: readonly Obstacle[]) {
      this.setData({ ...adviceOn(reasons), isClosed: false, canOpenSystem: has('openAppAuthorizeSetting') })
    },
  },
  methods: {
    onSystem() {
      // The result does not matter: the page is hidden meanwhile and checks again when it is shown.
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
