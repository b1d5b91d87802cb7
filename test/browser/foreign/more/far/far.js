Page({ data: require('./words') })
