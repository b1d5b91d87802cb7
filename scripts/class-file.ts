import { build } from 'esbuild'
import { version } from '../src/schema/version'

/** The default output file. */
const CLASS_FILE = 'artifacts/trtc-wx.js'

// Writes the class as a single file that replaces Tencent's trtc-wx.js in a mini program: its export is the
// class itself, as in that file.
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
