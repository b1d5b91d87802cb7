import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** The hosts of each app, by the app's folder. */
type Saved = Readonly<Record<string, readonly string[]>>

export const settingsFile = (): string => {
  const folder = process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config')
  return path.join(folder, 'trtc-room-playground', 'hosts.json')
}

/**
 * The hosts to which a person has allowed requests of one app. What is allowed is kept; what is refused holds
 * until the server ends.
 */
export class AllowedHosts {
  private readonly decisions = new Map<string, boolean>()
  private readonly waiting = new Map<string, Set<(isAllowed: boolean) => void>>()

  constructor(
    private readonly app: string,
    private readonly file: string,
  ) {
    for (const host of this.read()[app] ?? []) this.decisions.set(host, true)
  }

  get list(): readonly string[] {
    return [...this.decisions].flatMap(([host, isAllowed]) => (isAllowed ? [host] : []))
  }

  /** Hosts that somebody waits for. */
  get asked(): readonly string[] {
    return [...this.waiting.keys()]
  }

  /** Undefined if nobody has decided. */
  decisionOn(host: string): boolean | undefined {
    return this.decisions.get(host)
  }

  decide(host: string, isAllowed: boolean): void {
    this.decisions.set(host, isAllowed)
    const waiting = this.waiting.get(host) ?? []
    this.waiting.delete(host)
    for (const resolve of waiting) resolve(isAllowed)
    this.save()
  }

  /** Forgets a decision: the next request asks again. */
  forget(host: string): void {
    this.decisions.delete(host)
    this.save()
  }

  /** Resolves when a person has decided, or with false when the signal aborts. */
  async untilDecided(host: string, signal: AbortSignal): Promise<boolean> {
    const decision = this.decisions.get(host)
    if (decision !== undefined || signal.aborted) return decision ?? false
    const waiting = this.waiting.get(host) ?? new Set()
    this.waiting.set(host, waiting)
    return new Promise((resolve) => {
      waiting.add(resolve)
      signal.addEventListener('abort', () => {
        waiting.delete(resolve)
        if (waiting.size === 0 && this.waiting.get(host) === waiting) this.waiting.delete(host)
        resolve(false)
      })
    })
  }

  private read(): Saved {
    try {
      const saved: unknown = JSON.parse(fs.readFileSync(this.file, 'utf8'))
      return isSaved(saved) ? saved : {}
    } catch {
      return {} // No such file yet, or one that somebody has broken.
    }
  }

  /** Where nothing can be written, the list lasts as long as the server. */
  private save(): void {
    const saved = { ...this.read(), [this.app]: this.list }
    try {
      fs.mkdirSync(path.dirname(this.file), { recursive: true })
      fs.writeFileSync(this.file, `${JSON.stringify(saved, null, 2)}\n`)
    } catch {
      // As said above.
    }
  }
}

function isSaved(value: unknown): value is Saved {
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every(
    (hosts) => Array.isArray(hosts) && hosts.every((host) => typeof host === 'string'),
  )
}
