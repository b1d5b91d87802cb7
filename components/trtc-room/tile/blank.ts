Component({ properties: { user: Object } })
