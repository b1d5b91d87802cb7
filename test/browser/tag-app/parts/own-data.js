Component({ properties: { dataset: null, odd: { type: 'string', value: 1 } }, data: { other: 1 } })
