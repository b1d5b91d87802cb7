import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

interface Field {
  readonly id?: string
  readonly type: string
  readonly validations?: { readonly required?: boolean }
}

const folder = path.resolve(__dirname, '../../.github')
const read = (file: string): unknown => parse(fs.readFileSync(path.join(folder, file), 'utf8'))
const fieldsOf = (form: string): readonly Field[] =>
  (read(`ISSUE_TEMPLATE/${form}`) as { readonly body: readonly Field[] }).body

test('both languages ask for the same', () => {
  const shape = (form: string): unknown =>
    fieldsOf(form).map(({ id, type, validations }) => [id, type, validations?.required])
  expect(shape('problem.zh-CN.yml')).toEqual(shape('problem.yml'))
})

test.each(['phone', 'wechat', 'library', 'diagnostics'])('a problem is told with its %s', (id) => {
  const field = fieldsOf('problem.yml').find((one) => one.id === id)
  expect(field?.validations?.required).toBe(true)
})

test('the gate runs on every Node that is supported', () => {
  const { jobs } = read('workflows/ci.yml') as {
    readonly jobs: { readonly gate: { readonly strategy: { readonly matrix: { readonly node: number[] } } } }
  }
  expect(jobs.gate.strategy.matrix.node).toEqual([20, 22, 24])
})
