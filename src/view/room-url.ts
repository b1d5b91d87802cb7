import { inUrl } from '../schema/in-url'
import { entryFields, type Entry, type EntryFieldName } from '../schema/entry-fields'

const names = (Object.keys(entryFields) as readonly EntryFieldName[]).filter(
  (name) => entryFields[name].key !== '',
)

/**
 * The push url. Order, spelling and lack of encoding follow `trtc-wx-sdk` 1.1.15; no other form is known to work.
 * Only characters that would end a parameter or the url are encoded.
 */
export function pushUrl(entry: Entry): string {
  const unused: EntryFieldName = entry.strRoomID === '' ? 'strRoomID' : 'roomID'
  const params = names
    .filter((name) => name !== unused)
    .map((name) => `${entryFields[name].key}=${inUrl(valueOf(entry, name))}`)
  return `room://cloud.tencent.com/rtc?${params.join('&')}`
}

function valueOf(entry: Entry, name: EntryFieldName): string | number {
  if (name === 'scene' && entry.scene === 'rtc') return 'videocall'
  return name === 'enableBlackStream' ? entry.enableBlackStream || '' : entry[name]
}
