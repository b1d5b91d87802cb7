Component({ properties: { dataset: null }, data: { other: 1 } })
