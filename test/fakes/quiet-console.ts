import { forgetLooks, isLookedAt, look } from './looked-at'

// A console warning or error fails its test, unless the test inspects it with its own spy or expects the
// rejection that the component logs. Only `npm run test:unit` is that strict; a file that is run alone prints
// the lines.

const isStrict = process.env['STRICT_CONSOLE'] === '1'
const print = console.warn.bind(console)
const heard: string[] = []
for (const level of ['warn', 'error'] as const)
  console[level] = (...facts: unknown[]) =>
    void heard.push(`console.${level}: ${facts.map(String).join(' ')}`)

const looking = new Proxy(expect, {
  apply(target, self, parameters: [unknown]) {
    look(parameters[0])
    return Reflect.apply(target, self, parameters) as unknown
  },
})
Object.assign(globalThis, { expect: looking })

afterEach(() => {
  const lines = heard.splice(0).filter((line) => !isLookedAt(line))
  forgetLooks()
  if (isStrict) expect(lines).toEqual([])
  else lines.forEach((line) => print(line))
})
