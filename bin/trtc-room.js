#!/usr/bin/env node
'use strict'
const { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs')
const path = require('node:path')
const { parseArgs } = require('node:util')
const { version } = require('../package.json')

const USAGE = `trtc-room ${version}

  npx trtc-room copy <folder> [--tile <component>]

Copies the component to <folder>/trtc-room in a mini program's sources and prints the line for usingComponents.
In a uni-app the folder is src/wxcomponents (or wxcomponents).

--tile names a native component, without extension, that is drawn over each tile: what generic:tile does in WXML.`

const PACKAGE = path.join(__dirname, '../miniprogram_dist')
const NAME = 'trtc-room'
const COMPONENT = 'components/trtc-room/trtc-room'
/** What is drawn over each tile unless a page names its own component, as the component's .json has it. */
const TILE = './tile/blank'
/** Where components are named from: most frameworks resolve them from the page's file. */
const PAGE = 'pages/call'

/** What lies at the root of an app's sources. */
const ROOTS = {
  'uni-app': ['pages.json'],
  'mini program': ['app.json', 'app.config.ts', 'app.config.js', 'app.mpx', 'app.tsx', 'app.wpy'],
}

class Refusal extends Error {}

/** The nearest folder upwards that is the root of an app's sources. */
function findApp(folder) {
  for (const [kind, files] of Object.entries(ROOTS))
    if (files.some((file) => existsSync(path.join(folder, file)))) return { root: folder, kind }
  const parent = path.dirname(folder)
  if (parent !== folder) return findApp(parent)
  throw new Refusal(
    `no ${Object.values(ROOTS).flat().join(', ')} there or above: name a folder in the sources of a mini program`,
  )
}

function checkTarget(target) {
  const isOurs = existsSync(path.join(target, `${COMPONENT}.json`))
  if (existsSync(target) && !isOurs && readdirSync(target).length > 0)
    throw new Refusal(`${target} is there already and is not this component: it is left as it is`)
}

/** uni-app gives properties to native components only, and takes those in wxcomponents for native. */
function checkPlace({ root, kind }, target) {
  const [first] = path.relative(root, target).split(path.sep)
  if (kind === 'uni-app' && first !== 'wxcomponents')
    throw new Refusal(`in a uni-app the folder must be in ${path.join(root, 'wxcomponents')}`)
}

function referenceTo(target, { root, kind }) {
  const from = kind === 'uni-app' ? root : path.join(root, PAGE)
  const folder = path.relative(from, target).split(path.sep).join('/')
  return `${kind === 'uni-app' ? '/' : ''}${folder}/${COMPONENT}`
}

/** Compilers that do not know defaults of abstract nodes follow usingComponents, where the tile is named as well. */
function setTile(target, tile) {
  const config = path.join(target, `${COMPONENT}.json`)
  const reference = path.relative(path.dirname(config), tile).split(path.sep).join('/')
  writeFileSync(config, readFileSync(config, 'utf8').replaceAll(`"${TILE}"`, JSON.stringify(reference)))
}

function checkTile(tile) {
  if (!existsSync(`${tile}.json`)) throw new Refusal(`--tile: there is no ${tile}.json`)
}

function copy(parameters) {
  const { positionals, values } = parse(parameters)
  const [folder] = positionals
  const tile = values.tile && path.resolve(values.tile)
  if (folder === undefined) throw new Refusal('copy: name the folder, such as src/wxcomponents')
  if (!existsSync(PACKAGE)) throw new Refusal(`there is no ${PACKAGE}: run npm run build first`)
  const parent = path.resolve(folder)
  const target = path.basename(parent) === NAME ? parent : path.join(parent, NAME)
  const app = findApp(path.dirname(target))
  checkPlace(app, target)
  checkTarget(target)
  if (tile) checkTile(tile)
  rmSync(target, { recursive: true, force: true })
  cpSync(PACKAGE, target, { recursive: true })
  if (tile) setTile(target, tile)
  return `${NAME} ${version} is in ${path.relative('', target)}. ${whereToName(app)}:

  "usingComponents": { "${NAME}": "${referenceTo(target, app)}" }`
}

const whereToName = ({ kind }) =>
  kind === 'uni-app'
    ? 'Name it in pages.json, in the style of the page'
    : `Name it in a page such as ${PAGE}/call`

function parse(args) {
  try {
    return parseArgs({ args, options: { tile: { type: 'string' } }, allowPositionals: true })
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${USAGE}`)
  }
}

function main([command, ...args]) {
  if (command === 'copy') return copy(args)
  if (command === undefined || /^(-h|--help|help)$/.test(command)) return USAGE
  throw new Refusal(`there is no command ${command}\n\n${USAGE}`)
}

try {
  console.log(main(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(`trtc-room: ${error.message}`)
  process.exitCode = 1
}
