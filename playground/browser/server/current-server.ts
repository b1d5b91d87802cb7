import { exportedServer } from '../exported/exported-server'
import { httpServer } from './http-server'
import type { Server } from './server'

/** The page of an exported app says that it is one. */
export const server: Server = 'exported' in document.documentElement.dataset ? exportedServer : httpServer
