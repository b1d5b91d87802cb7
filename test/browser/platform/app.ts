App({ globalData: { journal: [] as string[] } })
