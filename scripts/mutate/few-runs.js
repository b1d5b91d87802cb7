'use strict'
// By its path: the name leads here while mutants are tried.
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js')

/** Properties are asked a few times for each mutant, and the same each time. */
const assert = (property, parameters) => fc.assert(property, { ...parameters, numRuns: 15, seed: 1 })

module.exports = { ...fc, assert }
