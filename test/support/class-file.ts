import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

/** Runs `npm run class` and returns the written file; the caller removes it. */
export function writeClassFile(folder = fs.mkdtempSync(path.join(os.tmpdir(), 'trtc-wx-'))): string {
  const file = path.join(folder, 'trtc-wx.js')
  const command = ['--import', 'tsx', 'scripts/class-file.ts', file]
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return file
}
