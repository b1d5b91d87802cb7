import fs from 'node:fs'
import path from 'node:path'
import { AppCompiler } from '../../playground/build/app-compiler'
import { ProjectFolder } from './support/project-folder'

// A mini program from elsewhere must not read this machine's other files: what it reads, it can send away.

const SECRET = 'a-secret-of-this-machine'

let folder: ProjectFolder
afterEach(() => folder.remove())

const plugin = `registerPlugin({ install: (less, manager, functions) => functions.add('leak', () => '${SECRET}') })`

const page = (files: Record<string, string>): Record<string, string> => ({
  'app.json': '{ "pages": ["pages/a/a"] }',
  'pages/a/a.json': '{}',
  'pages/a/a.wxml': '',
  'pages/a/a.js': 'Page({})',
  ...files,
})

test.each<[way: string, files: Record<string, string>]>([
  ['a required script', { 'pages/a/a.js': 'require("../../../outside.js")\nPage({})' }],
  ['a required JSON file', { 'pages/a/a.js': 'require("../../../outside.json")\nPage({})' }],
  ['an absolute require', { 'pages/a/a.js': 'require("/../outside.js")\nPage({})' }],
  ['a template that is imported', { 'pages/a/a.wxml': '<import src="../../../outside.wxml" />' }],
  ['a template that is included', { 'pages/a/a.wxml': '<include src="../../../outside.wxml" />' }],
  ['a WXS script', { 'pages/a/a.wxml': '<wxs module="m" src="../../../outside.wxs" />{{m.a}}' }],
  ['an imported style sheet', { 'pages/a/a.wxss': '@import "../../../outside.wxss";' }],
  ['an absolute style sheet', { 'pages/a/a.wxss': '@import "/../outside.wxss";' }],
  ['an imported Less file', { 'pages/a/a.less': '@import "../../../outside.less";' }],
  ['an inlined Less file', { 'pages/a/a.less': '@import (inline) "../../../outside.js";' }],
  ['a file in a data url', { 'pages/a/a.less': '.a { background: data-uri("../../../outside.js") }' }],
  [
    'a plugin of Less',
    { 'pages/a/a.less': '@plugin "plugin"; .a { b: leak() }', 'pages/a/plugin.js': plugin },
  ],
  ['a Sass module', { 'pages/a/a.scss': '@use "../../../outside";' }],
  [
    'a component',
    { 'pages/a/a.json': '{ "usingComponents": { "x": "../../../outside" } }', 'pages/a/a.wxml': '<x />' },
  ],
  ['themes', { 'app.json': '{ "pages": ["pages/a/a"], "themeLocation": "../outside.json" }' }],
  ['a linked script', { 'pages/a/a.js': 'require("../../linked.js")\nPage({})' }],
  ['a linked template', { 'pages/a/a.wxml': '<include src="../../linked.wxml" />' }],
  ['a linked style sheet', { 'pages/a/a.wxss': '@import "../../linked.wxss";' }],
  ['a page that is a link', { 'app.json': '{ "pages": ["linked"] }' }],
])('%s outside of the app is not read', async (_, files) => {
  const outside = ['js', 'json', 'wxml', 'wxs', 'wxss', 'less', 'scss'].map((extension) => [
    `outside.${extension}`,
    text(extension),
  ])
  folder = new ProjectFolder(Object.fromEntries(outside) as Record<string, string>)
  const inApp = Object.entries(page(files)).map(([name, content]) => [`app/${name}`, content] as const)
  inApp.forEach(([name, content]) => folder.write(name, content))
  for (const [name = ''] of outside)
    fs.symlinkSync(`../${name}`, folder.path(`app/${name.replace('outside', 'linked')}`))
  const compiler = new AppCompiler({ root: path.join(folder.root, 'app') })
  expect(JSON.stringify(await everything(compiler))).not.toContain(SECRET)
})

/** All that phones can get, the page of a linked file too. */
const everything = async (compiler: AppCompiler): Promise<unknown[]> => [
  await compiler.app(),
  ...(await Promise.all(['pages/a/a', 'linked'].map((page) => compiler.page(page)))),
]

const text = (extension: string): string =>
  ({
    js: `module.exports = '${SECRET}'`,
    json: `{ "component": true, "secret": "${SECRET}" }`,
    wxml: `<view>${SECRET}</view>`,
    wxs: `module.exports = { a: '${SECRET}' }`,
    less: `.a::after { content: '${SECRET}' }`,
    scss: `.a::after { content: '${SECRET}' }`,
    wxss: `.a::after { content: '${SECRET}' }`,
  })[extension] ?? ''

test.each(['../../../outside.js', '../../linked.json', '/../outside.json'])(
  'a script that asks for %s while it runs gets nothing',
  async (specifier) => {
    folder = new ProjectFolder({ 'outside.js': text('js'), 'outside.json': text('json') })
    for (const [name, content] of Object.entries(page({}))) folder.write(`app/${name}`, content)
    fs.symlinkSync('../outside.json', folder.path('app/linked.json'))
    const compiler = new AppCompiler({ root: folder.path('app') })
    expect(await compiler.module(specifier, 'pages/a/a.js')).toBeUndefined()
  },
)
