'use strict'
const { spawn } = require('node:child_process')
const { once } = require('node:events')
const { statSync } = require('node:fs')
const { rename, rm, writeFile } = require('node:fs/promises')
const path = require('node:path')
const { Transform } = require('node:stream')
const { pipeline } = require('node:stream/promises')
const esbuild = require('esbuild')
const gulp = require('gulp')
const ts = require('gulp-typescript')
const postcss = require('postcss')
require('tsx/cjs') // The scripts are TypeScript.
const { bundle } = require('./scripts/bundle')
const { iconSheet } = require('./scripts/icon-sheet')
const { statesPage } = require('./scripts/states-page')
const { bundleTypings } = require('./scripts/typings')

const DIST = 'miniprogram_dist'
const MODULES = 'modules'
const DRAFT = `${MODULES}/package`
const DEV = 'dev'
const ROOM = 'components/trtc-room'
const ICONS = {
  [`${ROOM}/appearance`]: ['mask', 'mic-off', 'pin', 'triangle-alert'],
  [`${ROOM}/controls`]: [
    ...['mask', 'activity', 'ear', 'ellipsis', 'layout-grid', 'mic', 'mic-off', 'phone', 'sparkles'],
    ...['switch-camera', 'video', 'video-off', 'volume-2'],
  ],
  'playground/app': [
    'picture',
    'mic',
    'mic-off',
    'phone',
    'phone-off',
    'switch-camera',
    'video',
    'video-off',
  ],
}

const APP = 'playground/app'

const SCRIPTS = ['src/**/*.ts', 'components/**/*.ts']
/** What else decides about a compiled script. */
const COMPILER = ['gulpfile.js', 'tsconfig.json', 'package-lock.json']
const ASSETS = '**/*.{wxml,wxss,wxs,json}'

// Each file by itself: whether the types agree is `typings`' to say, at the same time.
const project = ts.createProject('tsconfig.json', {
  noEmit: false,
  isolatedModules: true,
  declaration: false,
  removeComments: true,
})

/**
 * gulp-typescript emits 'error' on the stream that project() returns and on no other, so piping .js alone would report
 * a failed compile as a success.
 */
function modules() {
  const changed = gulp.src(SCRIPTS, { base: '.', sourcemaps: true, since: compiledAt })
  const out = changed.pipe(project(ts.reporter.longReporter()))
  const failed = new Promise((_, reject) => out.once('error', reject))
  return Promise.race([failed, pipeline(out.js, withSources(), gulp.dest(MODULES, { sourcemaps: '.' }))])
}

const modified = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** When a source was compiled last; 0 where the compiler or its options have changed since. */
function compiledAt({ path: source }) {
  const compiled = modified(path.resolve(MODULES, path.relative('.', source)).replace(/\.ts$/, '.js'))
  return compiled > Math.max(...COMPILER.map(modified)) ? compiled : 0
}

/** gulp-typescript names the sources from the project's root; a map is read from where its file is. */
const withSources = () =>
  new Transform({
    objectMode: true,
    transform(file, _encoding, done) {
      const up = path.relative(path.dirname(file.relative), '.').replaceAll('\\', '/')
      if (file.sourceMap)
        file.sourceMap.sources = file.sourceMap.sources.map((source) => path.posix.join('..', up, source))
      done(null, file)
    },
  })

/** Checks the types and writes their declarations, of what has changed since the last build. */
function typings() {
  const { bin } = require('typescript/package.json')
  const tsc = require.resolve(`typescript/${bin.tsc}`)
  return run(process.execPath, [tsc, '-b', 'typings', '--pretty', 'false'])
}

/** Runs a program that prints for itself. */
async function run(program, parameters, options) {
  const [code] = await once(spawn(program, parameters, { stdio: 'inherit', ...options }), 'exit')
  if (code !== 0) throw new Error(`it ended with ${code}`)
}

const copy = (from, root, to) => pipeline(gulp.src(from, { base: root, encoding: false }), gulp.dest(to))

const remove = (folder) => rm(folder, { recursive: true, force: true })
const cleanPackage = () => Promise.all([DIST, DRAFT].map(remove))
const clean = () => Promise.all([DIST, MODULES].map(remove))
const cleanDev = () => remove(DEV)

/** Taro turns the px of every sheet that it copies into rpx, half as large, but for a sheet that says this. */
const KEEP_PX = '/*postcss-pxtransform disable*/'

const withoutComments = {
  /** But for the one that a framework reads. */
  '.wxss'(text) {
    const sheet = postcss.parse(text)
    sheet.walkComments((comment) => comment.remove())
    return `${KEEP_PX}\n${sheet.toString().trimStart()}`
  },
  '.wxs': (text) => text.replace(/^[ \t]*\/\/.*\n+/gm, ''),
}

/** Sheets and scripts without comments, which a phone has no use for. */
const shippedAssets = () =>
  new Transform({
    objectMode: true,
    transform(file, _encoding, done) {
      const shorten = withoutComments[file.extname]
      if (shorten) file.contents = Buffer.from(shorten(file.contents.toString()))
      done(null, file)
    },
  })

const assets = () =>
  pipeline(
    gulp.src(`components/${ASSETS}`, { base: '.', encoding: false }),
    shippedAssets(),
    gulp.dest(DRAFT),
  )

const phoneScripts = () => bundle(MODULES, DRAFT)
const packageTypings = () => bundleTypings(MODULES, DRAFT)
const publish = () => rename(DRAFT, DIST)

// Apart until all is well: when something does not compile, the folder is absent instead of half-built.
const packageParts = gulp.parallel(
  gulp.series(modules, phoneScripts),
  gulp.series(typings, packageTypings),
  assets,
)
const build = gulp.series(cleanPackage, packageParts, publish)

const appScripts = () =>
  esbuild.build({
    entryPoints: [`${APP}/**/*.ts`],
    outbase: APP,
    outdir: DEV,
    format: 'cjs',
    target: 'es2018',
    sourcemap: true,
  })
const appAssets = () => copy([`${APP}/${ASSETS}`, `${APP}/**/*.svg`, `!${APP}/tsconfig.json`], APP, DEV)
const devPackage = `${DEV}/miniprogram_npm/trtc-room`
const appPackages = () => copy(`${DIST}/**/*`, DIST, devPackage)
/** The package itself has no maps: frameworks copy its folder into apps as it is. */
const mappedScripts = () => bundle(MODULES, devPackage, { sourcemap: true })

/** Says what a phone still lacks; the playground lacks nothing. */
async function remind() {
  const { server } = require(`./${APP}/services/server`)
  if (server === '')
    console.log(
      `Before a phone can call: fill in your userSig server in ${APP}/services/server.ts, and your AppID in WeChat DevTools.`,
    )
}

const appParts = [appScripts, appAssets, appPackages, mappedScripts]

/** The mini program that WeChat DevTools opens: the playground's app, with the package where "build npm" would put it. */
const assemble = gulp.series(cleanDev, build, ...appParts, remind)

// The watcher is not returned: gulp would end the task, and with it the watching, at the first compile error.
function watch(done) {
  gulp.watch(['src/**/*', 'components/**/*', `${APP}/**/*`], assemble)
  done()
}

/** Writes each folder's icons from Lucide's drawings. */
async function icons() {
  for (const [folder, [kind, ...names]] of Object.entries(ICONS))
    await writeFile(`${folder}/icons.wxss`, await iconSheet(names, kind))
}

async function states() {
  const { table, anyPhase } = require('./src/machine/table')
  await writeFile('docs/states.md', statesPage(table, anyPhase))
}

/** docs/api.md and docs/api.zh-CN.md. */
async function api() {
  require('./scripts/api/write').writeApiPages()
}

/** What the demo's explorer offers, from the declarations. */
async function explorer() {
  require('./scripts/api/explorer').writeExplorer()
}

/** What npm packs and does not stand in the repository so, and back again. */
const stage = async () => require('./scripts/release/packing').stage()
const unstage = async () => require('./scripts/release/packing').unstage()

/** docs/device-checks.md, docs/assumptions.md and their Chinese twins, from the lists of the demo's phone lab. */
async function deviceChecks() {
  require('./scripts/device-checks').writeDeviceChecks()
  require('./scripts/assumptions').writeAssumptions()
}

/** Writes the pages that are read off the code. */
const docs = gulp.series(build, states, api, deviceChecks, explorer)

const lint = () => run('npm run --silent lint', [], { shell: true })
const types = () => run('npm run --silent types', [], { shell: true })

exports.assemble = assemble
exports.clean = clean
exports.build = build
exports.check = gulp.parallel(lint, types)
exports.stage = stage
exports.unstage = unstage
exports.deviceChecks = deviceChecks
exports.docs = docs
exports.icons = icons
exports.dev = gulp.series(assemble, watch)
exports.default = build
