import fs from 'node:fs'
import { FileCache } from '../../playground/build/file-cache'
import { ProjectFolder } from './support/project-folder'

let folder: ProjectFolder
beforeEach(() => {
  folder = new ProjectFolder({ 'a.txt': 'one' })
  const then = Date.now() / 1000 - 10
  fs.utimesSync(folder.path('a.txt'), then, then)
})
afterEach(() => folder.remove())

/** Reads the file, and has it later. */
function reading(): { readonly make: jest.Mock; readonly finish: () => void } {
  let finish = (): void => undefined
  const finished = new Promise<void>((resolve) => (finish = resolve))
  const make = jest.fn(async () => {
    const value = fs.readFileSync(folder.path('a.txt'), 'utf8')
    await finished
    return { value, files: [folder.path('a.txt')] }
  })
  return { make, finish }
}

test('who asks while it is being made gets the same', async () => {
  const cache = new FileCache<string>()
  const { make, finish } = reading()
  const all = [cache.getLater('a', make), cache.getLater('a', make), cache.getLater('a', make)]
  finish()
  expect(await Promise.all(all)).toEqual(['one', 'one', 'one'])
  expect(make).toHaveBeenCalledTimes(1)
})

test('who asks after the file has changed gets the new one, even while the old one is being made', async () => {
  const cache = new FileCache<string>()
  const { make, finish } = reading()
  const old = cache.getLater('a', make)
  folder.write('a.txt', 'two')
  const next = cache.getLater('a', make)
  finish()
  expect(await Promise.all([old, next])).toEqual(['one', 'two'])
})

test('what fails is tried again by the next one', async () => {
  const cache = new FileCache<string>()
  const { make, finish } = reading()
  make.mockRejectedValueOnce(new Error('unfinished'))
  const all = [cache.getLater('a', make), cache.getLater('a', make)]
  finish()
  expect(await Promise.allSettled(all)).toMatchObject([{ status: 'rejected' }, { value: 'one' }])
})
