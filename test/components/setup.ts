// The first page of a file waits for the WXML compiler, which is slow on a busy machine.
jest.setTimeout(30_000)

// The engine catches errors of handlers and lifetimes and logs each once: here they fail the test.
let errors: string[] = []

beforeEach(() => {
  errors = []
  jest
    .spyOn(console, 'error')
    .mockImplementation((...told: unknown[]) => void errors.push(told.map(String).join(' ')))
})

afterEach(() => {
  const seen = errors
  jest.restoreAllMocks()
  if (seen.length > 0) throw new Error(`console.error was called:\n${seen.join('\n')}`)
})
