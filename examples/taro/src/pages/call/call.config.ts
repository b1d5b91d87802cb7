export default definePageConfig({
  navigationStyle: 'custom',
  usingComponents: { 'trtc-room': 'trtc-room/miniprogram_dist/components/trtc-room/trtc-room' },
})
