Page({
  data: { why: require('./gone') },
})
