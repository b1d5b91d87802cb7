import { configInputs, knownConfig, namesEntry } from '../../../../components/trtc-room/legacy/config'

test.each([
  [
    { userID: 'alice', roomID: 7 },
    { userID: 'alice', roomID: 7 },
  ],
  [{ userID: '', userSig: null, scene: '', roomID: undefined }, {}],
  [{ template: 'grid', beautyLevel: 5, nobodyKnows: 1 }, {}],
])('of the config %j these are entry parameters: %j', (config, entry) => {
  expect(knownConfig(config).entry).toEqual(entry)
  expect(namesEntry(config)).toBe('userID' in entry)
})

test('illegal values of known fields are reported, one line each; unknown fields are not', () => {
  const { refused } = knownConfig({ beautyLevel: 'much', fps: 'x', nobodyKnows: 'x', enableMic: 'true' })
  expect(refused).toHaveLength(2)
  expect(refused.join()).toMatch(/config\.beautyLevel.*config\.fps/)
})

const setPusher = (attributes: object): object => ({ type: 'setPusher', attributes })
const setLayout = (layout: string): object => ({ type: 'setOptions', options: { layout } })

test.each([
  ['names attributes', {}, { beautyLevel: 5 }, [setPusher({ beautyLevel: 5 })]],
  ['no longer names them', { beautyLevel: 5 }, { fps: 20 }, [setPusher({ beautyLevel: 0, fps: 20 })]],
  ['names a template', {}, { template: '1v1' }, [setPusher({}), setLayout('1v1')]],
  ['no longer names it', { template: 'grid' }, {}, [setPusher({}), setLayout('auto')]],
  ['names one of its own', {}, { template: 'mine' }, [setPusher({})]],
])('a config that %s sets what has changed', (_, before, config, inputs) => {
  expect(configInputs(config, before)).toEqual(inputs)
})
