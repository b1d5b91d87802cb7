exports.word = 'far away'
