import { stub } from '../missing-api'
import { sayOnce } from '../say-once'
import { remoteCall } from '../remote-call'
import type { Answer } from './answer-table'
import { answers } from './answers'
import { database } from './cloud-database'

interface Named {
  readonly name?: string
}

interface FileList {
  readonly fileList?: readonly (string | { readonly fileID: string })[]
}

interface Upload {
  readonly cloudPath?: string
  readonly filePath?: string
}

/** Files that were uploaded, by their ids. */
const uploaded = new Map<string, string>()

const idsOf = ({ fileList = [] }: FileList): string[] =>
  fileList.map((file) => (typeof file === 'string' ? file : file.fileID))

function say(method: string): void {
  sayOnce(`wx.cloud.${method} needs WeChat’s cloud: the playground answers; change it with phone.answers`)
}

/** `wx.cloud`: functions answer from the table, records and files stay on this phone. */
export const cloud: Readonly<Record<string, unknown>> = {
  init: () => undefined,
  callFunction: remoteCall('cloud.callFunction', ({ name = '' }: Named) => {
    say('callFunction')
    const answer = answers.answer('cloud.callFunction', {})
    // An answer may name the functions: { byName: { login: { openid: '1' } } }.
    const results = (answer['byName'] ?? {}) as Answer
    return { ...answer, ...(name in results && { result: results[name] }) }
  }),
  callContainer: remoteCall('cloud.callContainer', () => {
    say('callContainer')
    return answers.answer('cloud.callContainer', {})
  }),
  database: () => {
    say('database')
    return database()
  },
  uploadFile: remoteCall('cloud.uploadFile', ({ cloudPath = '', filePath = '' }: Upload) => {
    say('uploadFile')
    const fileID = `cloud://playground/${cloudPath}`
    uploaded.set(fileID, filePath)
    return { fileID, statusCode: 200 }
  }),
  downloadFile: remoteCall('cloud.downloadFile', ({ fileID = '' }: { readonly fileID?: string }) => {
    const tempFilePath = uploaded.get(fileID)
    if (tempFilePath === undefined) throw new Error(`nothing was uploaded as ${fileID}`)
    return { tempFilePath, statusCode: 200 }
  }),
  getTempFileURL: remoteCall('cloud.getTempFileURL', (options: FileList) => ({
    fileList: idsOf(options).map((fileID) => ({
      fileID,
      tempFileURL: uploaded.get(fileID) ?? '',
      maxAge: 86400,
      status: uploaded.has(fileID) ? 0 : -1,
      errMsg: uploaded.has(fileID) ? 'ok' : 'file not exist',
    })),
  })),
  deleteFile: remoteCall('cloud.deleteFile', (options: FileList) => ({
    fileList: idsOf(options).map((fileID) => ({ fileID, status: uploaded.delete(fileID) ? 0 : -1 })),
  })),
  CloudID: class {
    constructor(readonly cloudID: string) {}
  },
  Cloud: class {
    constructor() {
      sayOnce('wx.cloud.Cloud: the playground answers as for wx.cloud')
      Object.assign(this, cloud)
    }
  },
  CDN: (value: unknown) => value,
  services: stub('cloud.services'),
}
