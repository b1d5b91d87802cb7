/** @jest-environment jsdom */
import { answerTable } from '../../playground/browser/wx/answers/answer-table'
import { Answers } from '../../playground/browser/wx/answers/answers'
import { cloud } from '../../playground/browser/wx/answers/cloud'

// The list of problems knows the mini program that runs.
jest.mock('../../playground/browser/wx/say-once', () => ({ sayOnce: jest.fn() }))

const newAnswers = (): Answers => {
  localStorage.clear()
  return new Answers(localStorage, 'answers')
}
const names = Object.keys(answerTable)

test.each(names)('%s has an answer that is legal, may fail, and comes back', (name) => {
  const answers = newAnswers()
  const usual = answers.get(name)
  answers.set(name, usual)
  answers.set(name, { fail: 'auth deny' })
  expect(() => answers.answer(name, {})).toThrow('auth deny')
  expect(answers.list.find((row) => row.name === name)).toMatchObject({ isChanged: true })
  answers.reset(name)
  expect(answers.get(name)).toEqual(usual)
  expect(typeof answers.answer(name, {})).toBe('object')
  expect(answers.list.every(({ isChanged, legal }) => !isChanged && legal !== '')).toBe(true)
})

test('what was changed is kept, on this phone only', () => {
  newAnswers().set('login', { code: 'mine' })
  expect(new Answers(localStorage, 'answers').answer('login', {})).toEqual({ code: 'mine' })
  expect(new Answers(localStorage, 'others').answer('login', {})).toEqual({ code: 'playground-code' })
})

test.each<[string, unknown, string]>([
  ['nothing', {}, 'answers: there is no "nothing"; there are login,'],
  ['login', 'code', 'answers: login must be an object, not "code"; legal: like {"code"'],
  ['login', [], 'answers: login must be an object'],
  ['login', { code: 7 }, 'answers: login must have a string in code, not {"code":7}'],
  ['login', { fail: true }, 'answers: login must have a text in fail'],
])('set(%j, %j) tells what is legal', (name, value, message) => {
  expect(() => newAnswers().set(name, value as never)).toThrow(message)
})

test('a broken storage counts as none', () => {
  const answers = newAnswers()
  localStorage.setItem('answers', '{')
  expect(answers.get('login')).toEqual({ code: 'playground-code' })
})

test('each template that was asked for is answered', () => {
  const answers = newAnswers()
  expect(answers.answer('requestSubscribeMessage', { tmplIds: ['a', 'b'] })).toEqual({
    a: 'accept',
    b: 'accept',
  })
  expect(answers.answer('requestSubscribeMessage', {})).toEqual({})
})

describe('the cloud', () => {
  interface Query {
    where(fields: object): Query
    get(): Promise<{ data: object[] }>
    count(): Promise<{ total: number }>
    add(options: object): Promise<{ _id: string }>
    remove(): Promise<{ stats: { removed: number } }>
    doc(id: string): {
      get(): Promise<object>
      update(options: object): Promise<object>
      remove(): Promise<object>
    }
  }
  const call = cloud as unknown as {
    callFunction(options: object): Promise<object>
    database(): { collection(name: string): Query; command: { gt(n: number): unknown } }
    uploadFile(options: object): Promise<{ fileID: string }>
    downloadFile(options: object): Promise<object>
    getTempFileURL(options: object): Promise<{ fileList: object[] }>
  }

  test('an app that asks until it likes the answer leaves time for other things', async () => {
    let isOver = false
    setTimeout(() => (isOver = true))
    while (!isOver) await call.callFunction({ name: 'login' })
    expect(isOver).toBe(true)
  })

  test('functions answer', async () => {
    expect(await call.callFunction({ name: 'login' })).toMatchObject({
      result: { data: [] },
      errMsg: 'cloud.callFunction:ok',
    })
  })

  test('records that were added are found, changed and removed', async () => {
    const todos = call.database().collection('todos')
    const { _id } = await todos.add({ data: { text: 'one', done: false } })
    await todos.add({ data: { text: 'two', done: true } })
    expect((await todos.get()).data).toHaveLength(2)
    expect((await todos.where({ done: true }).get()).data).toMatchObject([{ text: 'two' }])
    await todos.doc(_id).update({ data: { done: true } })
    expect(await todos.where({ done: true }).count()).toMatchObject({ total: 2 })
    expect((await todos.where({ done: call.database().command.gt(1) }).get()).data).toHaveLength(2)
    await todos.doc(_id).remove()
    await expect(todos.doc(_id).get()).rejects.toMatchObject({
      errMsg: expect.stringContaining('document.get:fail') as string,
    })
  })

  test('files that were uploaded are found by their ids', async () => {
    const { fileID } = await call.uploadFile({ cloudPath: 'a/b.png', filePath: 'wxfile://tmp_1.png' })
    expect(await call.downloadFile({ fileID })).toMatchObject({ tempFilePath: 'wxfile://tmp_1.png' })
    const { fileList } = await call.getTempFileURL({ fileList: [fileID, 'cloud://none'] })
    expect(fileList).toMatchObject([{ tempFileURL: 'wxfile://tmp_1.png', status: 0 }, { status: -1 }])
  })
})
