require('../utils/journal').journal.push(['more: start'])
