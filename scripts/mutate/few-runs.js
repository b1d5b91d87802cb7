'use strict'
// Imported by path: during mutation tests the package name resolves to this file.
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js')

/** Properties are run only a few times for each mutant, always with the same seed. */
const assert = (property, parameters) => fc.assert(property, { ...parameters, numRuns: 15, seed: 1 })

module.exports = { ...fc, assert }
