const { journal } = require('../../utils/journal')

journal.push(['far: script'])

Page({ data: require('./words') })
