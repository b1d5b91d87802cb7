const zh = {
  description: '微信小程序实时音视频组件：一个标签完成 1v1 通话、课堂、会议、直播连麦和语聊房',
  nav: [
    { text: '指南', name: 'guide/start' },
    { text: '探索', name: 'guide/explorer' },
    { text: 'API', name: 'api' },
    { text: '排错', name: 'guide/errors' },
    { text: '更新日志', name: 'changelog' },
  ],
  labels: {
    outline: { level: [2, 3] as [number, number], label: '本页目录' },
    docFooter: { prev: '上一页', next: '下一页' },
    darkModeSwitchLabel: '外观',
    lightModeSwitchTitle: '切换到浅色',
    darkModeSwitchTitle: '切换到深色',
    sidebarMenuLabel: '目录',
    returnToTopLabel: '回到顶部',
    langMenuLabel: '切换语言',
    skipToContentLabel: '跳到正文',
    notFound: {
      title: '没有这个页面',
      quote: '地址可能写错了，或者页面已经移走。',
      linkLabel: '回到首页',
      linkText: '回到首页',
    },
  },
  search: {
    button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
    modal: {
      displayDetails: '显示详细列表',
      resetButtonTitle: '清除',
      backButtonTitle: '返回',
      noResultsText: '没有找到',
      footer: { selectText: '选择', navigateText: '切换', closeText: '关闭' },
    },
  },
}

const en = {
  description:
    'A WeChat mini-program component: one tag for 1v1 calls, classes, meetings, live and voice rooms',
  nav: [
    { text: 'Guide', name: 'guide/start' },
    { text: 'Explorer', name: 'guide/explorer' },
    { text: 'API', name: 'api' },
    { text: 'Errors', name: 'guide/errors' },
    { text: 'Changelog', name: 'changelog' },
  ],
  labels: {
    outline: { level: [2, 3] as [number, number], label: 'On this page' },
  },
}

/** What the generator's own controls say. */
export const words = { 'zh-CN': zh, en }
