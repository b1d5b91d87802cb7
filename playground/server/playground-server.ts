import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import path from 'node:path'
import type { Duplex } from 'node:stream'
import type { Diagnostic } from '../build/diagnostic'
import { RoomHost } from '../rooms/room-host'
import { SigIssuer } from '../rooms/sig-issuer'
import { checkUserSig } from '../rooms/user-sig'
import type { SigAuthority, SigMode } from '../rooms/user-sig'
import { AppBuilds } from './app-builds'
import { appName } from './app-name'
import { Bundler } from './bundler'
import { CodeService } from './code-service'
import type { EngineFiles } from './engine-files'
import { isPacked, ownPackages } from './folders'
import { atPhone, atWall, isLocalHost, wallHost } from './hosts'
import { LocalServer } from './local-server'
import { PageEvents } from './page-events'
import type { BuildOutcome } from './page-events'
import { Prebuilt } from './prebuilt'
import { AllowedHosts, settingsFile } from './proxy/allowed-hosts'
import { Proxy } from './proxy/proxy'
import { ProxyRoutes } from './proxy/proxy-routes'
import { refuse, safeHeaders } from './refuse'
import { RoomSocket } from './room-socket'
import { StaticFiles } from './static-files'
import type { StaticFile } from './static-files'

export interface PlaygroundOptions {
  /** The folder with app.json. */
  readonly root: string
  /** 0 for any free port. */
  readonly port: number
  /** Whose userSigs the rooms take; `issued` by default. */
  readonly sig?: SigMode
  /** The scripts of the wall and the phones; by default those of the package, or of the repository as they change. */
  readonly engine?: EngineFiles
  readonly onProblems?: (problems: readonly Diagnostic[]) => void
}

export interface Playground {
  readonly url: string
  stop(): Promise<void>
}

/**
 * Builds the mini program, serves it and its rooms on the loopback interface, and rebuilds on changes.
 * Listens only after the first build, so that no page loads without its scripts.
 */
export async function startPlayground({
  root,
  port,
  sig = 'issued',
  onProblems,
  ...options
}: PlaygroundOptions): Promise<Playground> {
  const onBuilt = (): void => {
    events.built()
    onProblems?.(newest().problems)
  }
  const engine = options.engine ?? (isPacked ? new Prebuilt() : new Bundler(onBuilt))
  const app = new AppBuilds({ root, packages: ownPackages }, onBuilt)
  const newest = (): BuildOutcome => ({
    builds: { ...engine.builds, app: app.build },
    problems: [...engine.newestProblems, ...app.problems],
  })
  const events = new PageEvents(newest)
  const issuer = new SigIssuer()
  const rooms = new RoomSocket(roomHost(sig === 'any' ? undefined : issuer.authority))
  const files = new StaticFiles(engine, app.compiler.paths, () => ({
    ...newest().builds,
    sig,
    name: appName(path.resolve(root)),
  }))
  const server = new LocalServer({
    onRequest: requestHandler({
      issuer,
      files,
      code: new CodeService(app),
      proxy: proxyRoutes(path.resolve(root)),
    }),
    onUpgrade: upgradeHandler({ '/room': rooms, '/events': events }),
  })
  const stop = async (): Promise<void> => {
    events.close()
    rooms.close()
    await Promise.all([engine.stop(), app.stop(), server.close()])
  }
  try {
    await Promise.all([engine.start(), app.start()])
    const url = `http://${wallHost}:${await server.listen(port)}/`
    app.warm().catch(() => undefined) // The phones that ask for the page are told.
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function roomHost(authority: SigAuthority | undefined): RoomHost {
  return new RoomHost((claim) => checkUserSig(claim, authority, Date.now() / 1000))
}

function proxyRoutes(app: string): ProxyRoutes {
  const hosts = new AllowedHosts(app, settingsFile())
  return new ProxyRoutes(new Proxy({ hosts }), hosts)
}

interface Upgradable {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

function upgradeHandler(endpoints: Readonly<Record<string, Upgradable>>) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const endpoint = endpoints[urlOf(request).pathname]
    if (endpoint && isLocal(request)) endpoint.upgrade(request, socket, head)
    else refuse(socket, 403)
  }
}

interface Handlers {
  readonly issuer: SigIssuer
  readonly files: StaticFiles
  readonly code: CodeService
  readonly proxy: ProxyRoutes
}

function requestHandler({ issuer, files, code, proxy }: Handlers): RequestListener {
  return (request, response) => {
    const url = urlOf(request)
    const { pathname, searchParams } = url
    for (const [name, value] of Object.entries(headersOf(request))) response.setHeader(name, value)
    const ownAddress = ownAddressOf(request)
    if (!isLocal(request)) sendJson(response, 403, { error: 'the playground answers its own pages only' })
    else if (ownAddress !== undefined) response.writeHead(307, { location: ownAddress }).end()
    else if (pathname === '/usersig') void sendUserSig(response, issuer, searchParams.get('userID') ?? '')
    else if (pathname.startsWith('/code/'))
      void sendFound(response, url, code.find(pathname.slice('/code/'.length), searchParams))
    else if (!proxy.handle(request, response, url)) void sendFound(response, url, findFile(files, pathname))
  }
}

async function sendUserSig(response: ServerResponse, issuer: SigIssuer, userID: string): Promise<void> {
  const { status, body } = await issuer.answer(userID)
  sendJson(response, status, body)
}

async function findFile(files: StaticFiles, pathname: string): Promise<StaticFile | undefined> {
  const decoded = decodePath(pathname)
  return decoded === undefined ? undefined : files.find(decoded)
}

async function sendFound(
  response: ServerResponse,
  url: URL,
  found: Promise<StaticFile | undefined>,
): Promise<void> {
  const file = await found.catch((error: unknown) => String(error))
  if (file === undefined) return sendJson(response, 404, { error: `there is no ${url.pathname}` })
  if (typeof file === 'string') return sendJson(response, 500, { error: file })
  response.writeHead(200, { 'content-type': file.type, 'cache-control': cachingOf(url) })
  response.end(file.body)
}

/** Scripts and styles that are asked for with the name of their build never change: phones share them. */
function cachingOf({ pathname, search }: URL): string {
  const isLasting = /^\/(fonts|emoji)\//.test(pathname) || (pathname.startsWith('/bundle/') && search !== '')
  return isLasting ? 'max-age=86400' : 'no-store'
}

/** Undefined for malformed percent-encoding, which browsers do not send. */
function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

/** Malformed URLs such as `//` are treated as not found. */
function urlOf({ url = '/' }: Pick<IncomingMessage, 'url'>): URL {
  const base = `http://${wallHost}`
  return URL.canParse(url, base) ? new URL(url, base) : new URL('/unreadable', base)
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body))
}

/** Pages of other sites must not fetch a userSig, even if their host name resolves to this machine. */
function isLocal({ headers }: IncomingMessage): boolean {
  const host = headers.host ?? ''
  return isLocalHost(host) && (headers.origin === undefined || headers.origin === `http://${host}`)
}

/** A phone may stand in the wall. */
function headersOf({ headers, url = '/' }: IncomingMessage): Readonly<Record<string, string>> {
  if (urlOf({ url }).pathname !== '/phone.html') return safeHeaders
  const policy = `frame-ancestors ${atWall(`http://${headers.host}`)}`
  return { ...safeHeaders, 'content-security-policy': policy }
}

/** The wall and the phones are pages of two origins: where to find one that was asked for at the other's. */
function ownAddressOf({ headers, url = '/' }: IncomingMessage): string | undefined {
  const at = { '/': atWall, '/phone.html': atPhone }[urlOf({ url }).pathname]
  const address = `http://${headers.host}${url}`
  return at && at(address) !== address ? at(address) : undefined
}
