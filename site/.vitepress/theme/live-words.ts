const zh = {
  title: '在线试用',
  two: '两部手机，真实的组件，就在本页运行：没有服务器，摄像头画面是绘制的。',
  one: '一部手机，真实的组件，就在本页运行：没有服务器，其他成员是模拟的。',
  start: '在这里试试',
  end: '结束',
  code: '这一页的 WXML',
}

const en: typeof zh = {
  title: 'Try it here',
  two: 'Two phones with the real component, in this page: there is no server, and the cameras are drawn.',
  one: 'A phone with the real component, in this page: there is no server, and the other users are simulated.',
  start: 'Try it here',
  end: 'End',
  code: 'WXML of this page',
}

export const liveWords = { 'zh-CN': zh, en }
