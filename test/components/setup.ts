// The first page of a file waits for the compiler of WXML, which a busy machine gives little time.
jest.setTimeout(30_000)

// The engine swallows what handlers and lifetimes throw and logs it once: here it fails the test.
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
