const zhCN = {
  title: '进入房间',
  intro: '在同一个房间里，你们就能看见彼此、听见彼此。',
  name: '你的名字',
  room: '房间号',
  join: '进入',
  call: '通话',
  mic: '麦克风',
  camera: '摄像头',
  flip: '翻转',
  hangUp: '挂断',
  ended: '通话已结束',
  again: '重新进入',
  silenced: '已静音',
  classroom: '小班课（TRTC 类）',
}

const en: typeof zhCN = {
  title: 'Enter a room',
  intro: 'Everybody in the same room sees and hears each other.',
  name: 'Your name',
  room: 'Room number',
  join: 'Enter',
  call: 'Call',
  mic: 'Microphone',
  camera: 'Camera',
  flip: 'Flip',
  hangUp: 'Hang up',
  ended: 'The call has ended',
  again: 'Enter again',
  silenced: 'Silenced',
  classroom: 'Small class (TRTC class)',
}

export const words = /^zh/i.test(wx.getSystemInfoSync().language) ? zhCN : en
