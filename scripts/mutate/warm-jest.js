'use strict'
const fs = require('node:fs')
const path = require('node:path')
const { performance } = require('node:perf_hooks')
const { createScriptTransformer } = require('@jest/transform')
const { readConfig } = require('jest-config')
const circus = require('jest-circus/runner').default ?? require('jest-circus/runner')
const Runtime = require('jest-runtime').default
const { SearchSource } = require('@jest/core')

// Runs tests for StrykerJS in reused Jest environments. StrykerJS' own runner recreates Jest for each mutant,
// which takes a second or more; this one takes a few hundredths. Modules are loaded again only for a mutant
// that is executed while they are loaded. Tests that do not execute the mutant are skipped.

/** A process that replaces a terminated one reads the results of the first run here. */
const COVERAGE = 'mutant-coverage.json'

const status = { passed: 0, failed: 1 }
const silent = Object.fromEntries(
  ['assert', 'debug', 'error', 'info', 'log', 'trace', 'warn'].map((level) => [level, () => undefined]),
)

/** A test file with its environment. */
class TestFile {
  constructor(file, jest, mutants) {
    this.file = file
    this.name = path.relative(jest.projectConfig.rootDir, file)
    this.jest = jest
    this.mutants = mutants
  }

  async open() {
    const { projectConfig, globalConfig, resolver } = this.jest
    const cache = new Map()
    const transformer = await createScriptTransformer(projectConfig, cache)
    const Environment = await transformer.requireAndTranspileModule(projectConfig.testEnvironment)
    this.environment = new (Environment.default ?? Environment)(
      { projectConfig, globalConfig },
      { console: silent, docblockPragmas: {}, testPath: this.file },
    )
    this.runtime = new Runtime(
      projectConfig,
      this.environment,
      resolver,
      transformer,
      cache,
      { changedFiles: undefined, collectCoverage: false, collectCoverageFrom: [], coverageProvider: 'babel' },
      this.file,
      globalConfig,
    )
    await this.environment.setup()
    const { global } = this.environment
    this.environment.handleTestEvent = (event) => this.onEvent(event)
    this.globals = new Set(Reflect.ownKeys(global))
  }

  /** Resets the environment to its state before the first test; Jest's own modules stay loaded. */
  reset() {
    const { global, fakeTimersModern } = this.environment
    fakeTimersModern.useRealTimers()
    this.runtime.restoreAllMocks()
    this.runtime.registries.clearForReset()
    this.runtime.cjsExportsCache.clear()
    const state = Object.getOwnPropertySymbols(global).find(
      ({ description }) => description === 'JEST_STATE_SYMBOL',
    )
    if (state) this.pristine(global, state)
    for (const key of Reflect.ownKeys(global))
      if (typeof key === 'string' && !this.globals.has(key)) Reflect.deleteProperty(global, key)
    global.console = { ...silent }
    global.__stryker__ = this.mutants
  }

  pristine(global, state) {
    const handlers = global[Symbol.for('EVENT_HANDLERS')]
    handlers.length = 2
    const root = {
      children: [],
      hooks: [],
      mode: undefined,
      name: 'ROOT_DESCRIBE_BLOCK',
      parent: undefined,
      tests: [],
      type: 'describeBlock',
    }
    Object.assign(global[state], {
      currentDescribeBlock: root,
      rootDescribeBlock: root,
      currentlyRunningTest: null,
      hasFocusedTests: false,
      hasStarted: false,
      testTimeout: 5000,
      unhandledErrors: [],
    })
    global[state].unhandledRejectionErrorByPromise.clear()
  }

  /** Repeats its tests with the loaded modules and pages. */
  async again() {
    const { global } = this.environment
    const state =
      global[
        Object.getOwnPropertySymbols(global).find(({ description }) => description === 'JEST_STATE_SYMBOL')
      ]
    this.forget(state.rootDescribeBlock)
    // Jest adds these to the process at the end: without emptying them, they would double with each file.
    const originalGlobalErrorHandlers = {
      rejectionHandled: [],
      uncaughtException: [],
      unhandledRejection: [],
    }
    Object.assign(state, { currentlyRunningTest: null, unhandledErrors: [], originalGlobalErrorHandlers })
    global[Symbol.for('TEST_TIMEOUT_SYMBOL')] = 10_000
    const { globalConfig, projectConfig: config } = this.jest
    const { runAndTransformResultsToJestFormat } = this.runtime.requireInternalModule(
      path.join(path.dirname(require.resolve('jest-circus/runner')), 'jestAdapterInit.js'),
    )
    return runAndTransformResultsToJestFormat({
      config,
      globalConfig,
      setupAfterEnvPerfStats: {},
      testPath: this.file,
    })
  }

  forget(block) {
    for (const child of block.children)
      if (child.type === 'describeBlock') this.forget(child)
      else {
        if (child.skipped) delete child.mode
        Object.assign(child, {
          duration: null,
          errors: [],
          invocations: 0,
          skipped: false,
          seenDone: false,
          startedAt: null,
          status: null,
        })
      }
  }

  async close() {
    if (!this.environment) return
    this.runtime.teardown()
    await this.environment.teardown()
    this.environment = undefined
    this.runtime = undefined
  }

  /** Finds which mutants are executed while modules are loaded, and which by each test. */
  covers(coverage) {
    const { static: loaded, perTest } = coverage
    this.coverage = coverage
    this.loads = new Set(Object.keys(loaded))
    this.tests = new Map()
    for (const [test, mutants] of Object.entries(perTest))
      for (const mutant of Object.keys(mutants))
        this.tests.set(mutant, (this.tests.get(mutant) ?? new Set()).add(test))
  }

  id(test) {
    const names = []
    for (let at = test; at.parent; at = at.parent) names.unshift(at.name)
    return `${this.name}: ${names.join(' ')}`
  }

  onEvent({ name, test }) {
    if (name === 'test_start') {
      const id = this.id(test)
      this.mutants.currentTestId = id
      if (this.failed || (this.wanted && !this.wanted.has(id)))
        Object.assign(test, { mode: 'skip', skipped: test.mode === undefined })
    }
    if (name === 'test_done') {
      this.mutants.currentTestId = undefined
      if (test.errors.length > 0 && this.bail) this.failed = true
    }
  }

  /** Uses the loaded modules, unless this mutant or the previous one is executed while they are loaded. */
  async result(fresh) {
    const { globalConfig, projectConfig, reopens } = this.jest
    const isWarm = this.environment !== undefined && !fresh && !this.dirty
    if (!isWarm && reopens) await this.close()
    if (!this.environment) await this.open()
    if (!isWarm) this.reset()
    this.dirty = fresh
    this.runtime.enterTestCode()
    try {
      return isWarm
        ? await this.again()
        : await circus(globalConfig, projectConfig, this.environment, this.runtime, this.file)
    } finally {
      this.runtime?.leaveTestCode()
    }
  }

  /** Runs the requested tests of the file, or all; with `bail`, stops after the first failure. */
  async run({ wanted, bail = false, fresh = false }) {
    Object.assign(this, { wanted, bail, failed: false })
    let result
    try {
      result = await this.result(fresh)
    } catch (error) {
      this.dirty = true
      return { error: String(error?.stack ?? error), tests: [] }
    }
    const tests = result.testResults
      .filter(({ status: ended }) => ended in status)
      .map((test) => ({
        id: `${this.name}: ${test.fullName}`,
        name: test.fullName,
        fileName: this.file,
        status: status[test.status],
        timeSpentMs: test.duration ?? 0,
        failureMessage: test.failureMessages.join('\n'),
      }))
    return { error: result.testExecError?.stack, tests }
  }
}

class WarmJest {
  constructor(options) {
    const { reopens, every, ...config } = options.warmJest
    this.every = every
    this.reopens = reopens
    this.config = config
    this.mutants = {}
  }

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    process.env.NODE_ENV = 'test'
    const rootDir = process.cwd()
    const config = JSON.stringify({ ...this.config, rootDir })
    const { globalConfig, projectConfig } = await readConfig(
      { $0: 'stryker', _: [], config, silent: true, watchman: false },
      rootDir,
    )
    const context = await Runtime.createContext(projectConfig, {
      console: silent,
      maxWorkers: 1,
      watch: false,
      watchman: false,
    })
    const { tests } = await new SearchSource(context).getTestPaths(globalConfig, projectConfig)
    const jest = { globalConfig, projectConfig, resolver: context.resolver, reopens: this.reopens }
    this.files = tests.map(({ path: file }) => new TestFile(file, jest, this.mutants))
    if (!fs.existsSync(COVERAGE)) return
    const known = JSON.parse(fs.readFileSync(COVERAGE, 'utf8'))
    for (const file of this.files) file.covers(known[file.name])
  }

  async dryRun() {
    const all = []
    const mutantCoverage = { static: {}, perTest: {} }
    for (const file of this.files) {
      const coverage = { static: {}, perTest: {} }
      this.mutants.mutantCoverage = coverage
      const first = await file.run({})
      const start = performance.now()
      // Both runs must pass: otherwise each mutant would seem to be detected.
      const { error, tests } = await file.run({})
      file.time = performance.now() - start
      if (first.error || error)
        return { status: 'error', errorMessage: `${file.name}: ${first.error ?? error}` }
      file.covers(coverage)
      for (const [id, count] of Object.entries(coverage.static))
        mutantCoverage.static[id] = (mutantCoverage.static[id] ?? 0) + count
      Object.assign(mutantCoverage.perTest, coverage.perTest)
      all.push(...tests)
    }
    delete this.mutants.mutantCoverage
    const found = this.files.map(({ name, coverage }) => [name, coverage])
    fs.writeFileSync(COVERAGE, JSON.stringify(Object.fromEntries(found)))
    this.files.sort((a, b) => a.time - b.time)
    return { status: 'complete', tests: all, mutantCoverage }
  }

  async mutantRun({ activeMutant: { id }, hitLimit }) {
    // StrykerJS does not count errors.
    if (Number(id) % this.every > 0) return { status: 'error', errorMessage: 'Not in the sample' }
    Object.assign(this.mutants, { activeMutant: id, hitLimit, hitCount: hitLimit && 0 })
    let nrOfTests = 0
    try {
      for (const file of this.filesFor(id)) {
        const fresh = file.loads.has(id)
        const { error, tests } = await file.run({
          wanted: fresh ? undefined : file.tests.get(id),
          bail: true,
          fresh,
        })
        if (hitLimit && this.mutants.hitCount > hitLimit) {
          file.dirty = true
          return { status: 'timeout', reason: 'hit limit reached' }
        }
        nrOfTests += tests.length
        const failed = tests.find((test) => test.status === status.failed)
        // A source that fails to load fails every test of the file.
        if (!failed && !error) continue
        if (!fresh) await this.tidy(file, failed)
        // This file may detect the next mutant, too.
        this.files = [file, ...this.files.filter((other) => other !== file)]
        const failureMessage = failed?.failureMessage ?? error
        return { status: 'killed', nrOfTests, killedBy: failed ? [failed.id] : [], failureMessage }
      }
      return { status: 'survived', nrOfTests }
    } finally {
      Object.assign(this.mutants, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined })
    }
  }

  /** Files that need not reload their modules come first. */
  filesFor(mutant) {
    const those = this.files.filter(({ loads, tests }) => loads.has(mutant) || tests.has(mutant))
    return those.sort((a, b) => Number(a.loads.has(mutant)) - Number(b.loads.has(mutant)))
  }

  /** State left by a mutant may fail the tests of the next one. */
  async tidy(file, failed) {
    Object.assign(this.mutants, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined })
    const { tests, error } = failed ? await file.run({ wanted: new Set([failed.id]) }) : { error: true }
    file.dirty ||= Boolean(error) || tests.some((test) => test.status === status.failed)
  }
}

WarmJest.inject = ['options']
exports.strykerPlugins = [{ kind: 'TestRunner', name: 'warm-jest', injectableClass: WarmJest }]
