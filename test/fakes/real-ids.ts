/** Ids as live products use them, and their form in the url. */
export interface RealID {
  readonly id: unknown
  /** The form in the url; undefined if the id is refused. */
  readonly inUrl: string | undefined
  /**
   * Whether TRTC documents all its characters as legal: in userIDs, streamIDs and recording ids, and in
   * string rooms.
   */
  readonly documented: { readonly name: boolean; readonly room: boolean }
}

const row = (id: unknown, inUrl: string | undefined, name: boolean, room = name): RealID => ({
  id,
  inUrl,
  documented: { name, room },
})

// prettier-ignore
export const realIDs: readonly RealID[] = [
  row('alice',           'alice',           true),
  row('User_1-2',        'User_1-2',        true),
  row(10086,             '10086',           true),
  row('10086',           '10086',           true),
  row('true',            'true',            true),
  row(true,              'true',            true),
  row('constructor',     'constructor',     true),
  row('__proto__',       '__proto__',       true),
  row('a@qq.com',        'a@qq.com',        false, true),
  row('room.7:main',     'room.7:main',     false, true),
  row('a b',             'a b',             false, true),
  row('a%20b',           'a%20b',           false, true),
  row('张三',            '张三',            false),
  row('カナ',            'カナ',            false),
  row('émile',           'émile',           false),
  row('😀',              '😀',              false),
  row('a/b',             'a/b',             false),
  row("o'brien",         "o'brien",         false),
  row('u'.repeat(36),    'u'.repeat(36),    true),
  row('8c7e5f1a-0b1c-4d2e-9f3a-5b6c7d8e9f00', '8c7e5f1a-0b1c-4d2e-9f3a-5b6c7d8e9f00', true),
  row('u'.repeat(256),   'u'.repeat(256),   true),
  row('a&roomid=9',      'a%26roomid%3D9',  false, true),
  row('a?b#c',           'a%3Fb%23c',       false, true),
  row('a\nb',            'a%0Ab',           false),
  row('u'.repeat(257),   undefined,         false),
  row('张'.repeat(86),   undefined,         false),
  row(NaN,               undefined,         false),
  row(Infinity,          undefined,         false),
  row(['alice'],         undefined,         false),
  row({ id: 'alice' },   undefined,         false),
  row(() => 'alice',     undefined,         false),
]

/** The entry parameters that are ids, and their names in the url. */
export const idFields = {
  userID: 'userid',
  strRoomID: 'strroomid',
  streamID: 'streamid',
  userDefineRecordID: 'userdefinerecordid',
} as const

export const isDocumented = (field: keyof typeof idFields, { id, documented }: RealID): boolean =>
  (field === 'strRoomID' ? documented.room : documented.name) &&
  Buffer.byteLength(String(id)) <= (field === 'userID' ? 32 : 64)

/** All values of a parameter in the url. */
export const saidInUrl = (url: string, key: string): string[] =>
  url
    .slice(url.indexOf('?') + 1)
    .split('&')
    .filter((part) => part.startsWith(`${key}=`))
    .map((part) => part.slice(key.length + 1))
