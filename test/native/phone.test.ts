import { phoneFacts, windowSize } from '../../src/native/phone'

const fails = () => {
  throw new Error('too early')
}

function phone(apis: Readonly<Record<string, unknown>>): void {
  Object.assign(globalThis, { wx: apis })
}

const older = () => ({ platform: 'ios', SDKVersion: '2.9.0', cameraAuthorized: true })

test.each<[what: string, apis: Readonly<Record<string, unknown>>, facts: object]>([
  ['tells nothing', {}, {}],
  ['fails', { getSystemInfoSync: fails, getAppBaseInfo: fails, getDeviceInfo: fails }, {}],
  ['is old', { getSystemInfoSync: older }, older()],
  [
    'has one of the newer sources',
    { getSystemInfoSync: older, getAppBaseInfo: () => ({ SDKVersion: '3.0.0' }) },
    { ...older(), SDKVersion: '3.0.0' },
  ],
  [
    'has the newer sources',
    {
      getSystemInfoSync: older,
      getAppBaseInfo: () => ({ SDKVersion: '3.0.0' }),
      getDeviceInfo: () => ({ platform: 'android' }),
      getAppAuthorizeSetting: () => ({ cameraAuthorized: 'denied' }),
    },
    { SDKVersion: '3.0.0', platform: 'android', cameraAuthorized: 'denied' },
  ],
])('the facts of a phone that %s', (_, apis, facts) => {
  phone(apis)
  expect(phoneFacts()).toEqual(facts)
})

test.each([phoneFacts, windowSize])(
  '%p does not call the deprecated function where newer ones answer',
  (facts) => {
    const getSystemInfoSync = jest.fn(older)
    phone({ getSystemInfoSync, getAppBaseInfo: () => ({}), getDeviceInfo: () => ({}) })
    facts()
    expect(getSystemInfoSync).not.toHaveBeenCalled()
  },
)

const size = (windowWidth: unknown, windowHeight: unknown) => () => ({ windowWidth, windowHeight })

test.each<[what: string, apis: Readonly<Record<string, unknown>>, size: [width: number, height: number]]>([
  ['tells it', { getWindowInfo: size(375, 667), getSystemInfoSync: size(1, 1) }, [375, 667]],
  ['is old', { getSystemInfoSync: size(375, 667) }, [375, 667]],
  ['tells half of it', { getWindowInfo: size(375, undefined) }, [375, 0]],
  ['tells none', {}, [0, 0]],
])('the window of a phone that %s', (_, apis, [width, height]) => {
  phone(apis)
  expect(windowSize()).toEqual({ width, height })
})
