import { build } from 'esbuild'
import { version } from '../src/schema/version'

/** Where it is written, unless the command names another file. */
const CLASS_FILE = 'artifacts/trtc-wx.js'

// Writes the class alone as one file, to be copied into a mini program in place of Tencent's trtc-wx.js: what it
// exports is the class itself, as there.
void build({
  stdin: { contents: "export { TRTC } from './src/facade/trtc'", resolveDir: process.cwd() },
  outfile: process.argv[2] ?? CLASS_FILE,
  bundle: true,
  format: 'cjs',
  target: 'es2018',
  charset: 'utf8',
  minify: true,
  banner: { js: `/*! trtc-room ${version}, the class TRTC. MIT */` },
  footer: { js: 'module.exports=module.exports.TRTC;' },
  logLevel: 'info',
})
