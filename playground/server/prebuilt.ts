import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { EngineFiles } from './engine-files'
import { browserFolder } from './folders'

/** The files of the published package, which never change. */
export class Prebuilt implements EngineFiles {
  readonly newestProblems = []
  private readonly files = new Map<string, Buffer>()
  private digest = ''

  constructor(private readonly folder = browserFolder) {}

  start(): Promise<void> {
    const hash = createHash('sha1')
    for (const name of fs
      .readdirSync(this.folder)
      .filter((one) => /\.(js|css)$/.test(one))
      .sort()) {
      const body = fs.readFileSync(path.join(this.folder, name))
      this.files.set(name, body)
      hash.update(body)
    }
    this.digest = hash.digest('hex')
    return Promise.resolve()
  }

  stop(): Promise<void> {
    return Promise.resolve()
  }

  output(name: string): Uint8Array | undefined {
    return this.files.get(name)
  }

  /** The same after a restart, so that open pages stay. */
  get builds(): { readonly phone: string; readonly shell: string } {
    return { phone: this.digest, shell: this.digest }
  }
}
