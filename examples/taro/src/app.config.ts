export default defineAppConfig({
  pages: ['pages/call/call'],
  window: { navigationBarTitleText: 'trtc-room' },
})
