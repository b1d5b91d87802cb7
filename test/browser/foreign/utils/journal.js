/** What pages have been through, in order. */
exports.journal = []

/** Lifetimes that write their names. */
exports.recorded = (page, names) =>
  Object.fromEntries(
    names.map((name) => [name, (detail) => void exports.journal.push([page, name, detail].filter(Boolean))]),
  )
