import { stub } from '../missing-api'
import { remoteCall } from '../remote-call'
import { answers } from './answers'

type Fields = Readonly<Record<string, unknown>>

interface Stored extends Fields {
  readonly _id: string
}

interface Written {
  readonly data?: Fields
}

let records: Map<string, Stored[]> | undefined
let ids = 0

/** The records of a collection: those of the table of answers, and what the mini program has written since. */
function recordsOf(collection: string): Stored[] {
  records ??= new Map(
    Object.entries(answers.get('cloud.database')).map(([name, list]) => [
      name,
      Array.isArray(list) ? list.map((one) => withID(one as Fields)) : [],
    ]),
  )
  const list = records.get(collection) ?? []
  records.set(collection, list)
  return list
}

const withID = (fields: Fields): Stored => {
  const { _id } = fields
  return { ...fields, _id: typeof _id === 'string' ? _id : `playground-${++ids}` }
}

/** Plain values are compared; conditions of `db.command` match everything. */
const matches = (record: Stored, wanted: Fields): boolean =>
  Object.entries(wanted).every(([name, value]) => typeof value === 'function' || record[name] === value)

export const database = (): object => ({
  collection,
  command: stub('cloud.database().command'),
  Geo: stub('cloud.database().Geo'),
  serverDate: () => new Date(),
  RegExp: ({ regexp = '', options = '' }: { readonly regexp?: string; readonly options?: string }) =>
    new RegExp(regexp, options),
  createCollection: remoteCall('createCollection', () => undefined),
})

function collection(name: string): object {
  return { ...query(name, {}), add: add(name), doc: (id: unknown) => document(name, String(id)) }
}

function query(name: string, wanted: Fields, from = 0, limit = 20): object {
  const found = (): Stored[] => recordsOf(name).filter((record) => matches(record, wanted))
  const same = (): object => query(name, wanted, from, limit)
  return {
    where: (more: Fields) => query(name, { ...wanted, ...more }, from, limit),
    skip: (count: number) => query(name, wanted, count, limit),
    limit: (count: number) => query(name, wanted, from, count),
    orderBy: same,
    field: same,
    get: remoteCall('collection.get', () => ({ data: found().slice(from, from + limit) })),
    count: remoteCall('collection.count', () => ({ total: found().length })),
    remove: remoteCall('collection.remove', () => ({ stats: { removed: removeAll(name, found()) } })),
    update: remoteCall('collection.update', ({ data = {} }: Written) => ({
      stats: { updated: found().filter(({ _id }) => change(name, _id, data)).length },
    })),
    watch: () => ({ close: () => undefined }),
  }
}

const add = (name: string): unknown =>
  remoteCall('collection.add', ({ data = {} }: Written) => {
    const record = withID(data)
    recordsOf(name).push(record)
    return { _id: record._id }
  })

function document(name: string, id: string): object {
  const find = (): Stored | undefined => recordsOf(name).find(({ _id }) => _id === id)
  return {
    get: remoteCall('document.get', () => {
      const data = find()
      if (!data) throw new Error(`there is no record ${id} in ${name}`)
      return { data }
    }),
    set: remoteCall('document.set', ({ data = {} }: Written) => {
      removeAll(
        name,
        [find()].flatMap((record) => record ?? []),
      )
      recordsOf(name).push({ ...data, _id: id })
      return { _id: id, stats: { created: 1, updated: 0 } }
    }),
    update: remoteCall('document.update', ({ data = {} }: Written) => ({
      stats: { updated: change(name, id, data) ? 1 : 0 },
    })),
    remove: remoteCall('document.remove', () => ({
      stats: {
        removed: removeAll(
          name,
          [find()].flatMap((record) => record ?? []),
        ),
      },
    })),
    field: () => document(name, id),
    watch: () => ({ close: () => undefined }),
  }
}

function change(name: string, id: string, data: Fields): boolean {
  const list = recordsOf(name)
  const at = list.findIndex(({ _id }) => _id === id)
  const record = list[at]
  if (record) list[at] = { ...record, ...data, _id: id }
  return record !== undefined
}

function removeAll(name: string, gone: readonly Stored[]): number {
  records?.set(
    name,
    recordsOf(name).filter((record) => !gone.includes(record)),
  )
  return gone.length
}
