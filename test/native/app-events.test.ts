import { watchApp } from '../../src/native/app-events'

/** A WeChat that has these events. */
function app(...events: readonly string[]) {
  const listeners = new Map<string, Set<(change: unknown) => void>>()
  const wx: Record<string, unknown> = {}
  for (const event of events) {
    const those = new Set<(change: unknown) => void>()
    listeners.set(event, those)
    wx[`on${event}`] = (listener: () => void) => those.add(listener)
    wx[`off${event}`] = (listener: () => void) => those.delete(listener)
  }
  Object.assign(globalThis, { wx })
  return {
    tell: (event: string, change?: unknown) => listeners.get(event)?.forEach((listener) => listener(change)),
    listening: () => [...listeners.values()].reduce((sum, those) => sum + those.size, 0),
  }
}

test('the events that were asked for are told until the end', () => {
  const { tell, listening } = app('AppShow', 'AppHide', 'ThemeChange')
  const told: unknown[] = []
  const end = watchApp({
    AppShow: () => told.push('shown'),
    ThemeChange: ({ theme }) => told.push(theme),
  })
  tell('AppShow')
  tell('AppHide')
  tell('ThemeChange', { theme: 'dark' })
  tell('ThemeChange')
  expect(told).toEqual(['shown', 'dark', undefined])
  end()
  expect(listening()).toBe(0)
})

test('a WeChat without an event lets the others be', () => {
  const { tell } = app('AppShow')
  const shown = jest.fn()
  watchApp({ AudioInterruptionBegin: () => undefined, AppShow: shown })()
  watchApp({ AudioInterruptionEnd: () => undefined, AppShow: shown })
  tell('AppShow')
  expect(shown).toHaveBeenCalledTimes(1)
})
