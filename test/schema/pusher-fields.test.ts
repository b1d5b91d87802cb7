import { attributeOf } from '../../src/schema/field'
import { isEntryName } from '../../src/schema/entry-fields'
import { pictureInPicture, pusherFields } from '../../src/schema/pusher-fields'

test.each<[given: unknown, value: unknown]>([
  ['', ''],
  ['push', 'push'],
  ['pop', 'pop'],
  [['push'], ['push']],
  [
    ['pop', 'push'],
    ['pop', 'push'],
  ],
  [[], []],
  ['both', undefined],
  [['push', 'both'], undefined],
  [[''], undefined],
  [null, undefined],
  [true, undefined],
])('picture in picture %j is %j', (given, value) => {
  expect(pictureInPicture.coerce(given)).toEqual(value)
})

test('names of attributes are those of WeChat, where these are no mere spelling of ours', () => {
  const names = Object.entries(pusherFields).map(([name, field]) => [name, attributeOf(name, field)] as const)
  const spelled = names.filter(([name, attribute]) => attribute !== name)
  expect(Object.fromEntries(spelled)).toMatchObject({
    enableCamera: 'enable-camera',
    maxBitrate: 'max-bitrate',
    frontCamera: 'device-position',
    audioVolumeType: 'audio-volume-type',
    beautyLevel: 'beauty',
    pictureInPictureMode: 'picture-in-picture-mode',
  })
  expect(attributeOf('enableVideoCustomRender', pusherFields.enableVideoCustomRender)).toBe(
    'enableVideoCustomRender',
  )
  expect(names.filter(([, attribute]) => /[^a-zA-Z-]/.test(attribute))).toEqual([])
})

test.each([
  ['userSig', true],
  ['userDefineRecordID', true],
  ['userDefineRecordId', true],
  ['userDefinedRecordID', false],
  ['constructor', false],
])('%s is a parameter of an entry: %s', (name, is) => {
  expect(isEntryName(name)).toBe(is)
})
