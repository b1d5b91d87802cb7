export type Axes = Readonly<Record<string, readonly unknown[]>>
export type Point<A extends Axes> = { readonly [K in keyof A]: A[K][number] }

interface Value {
  readonly axis: string
  readonly index: number
}

/** Pairwise test cases: few points that contain every pair of values of two axes. Deterministic. */
export function pairwise<A extends Axes>(axes: A): Point<A>[] {
  const open = new Set(allPairs(axes))
  const points: Point<A>[] = []
  for (const pair of open) {
    const chosen = complete(axes, valuesOf(pair), open)
    pairsOf(chosen).forEach((name) => open.delete(name))
    points.push(Object.fromEntries(chosen.map(({ axis, index }) => [axis, axes[axis]?.[index]])) as Point<A>)
  }
  return points
}

/** The Cartesian product of all axes. */
export function product<A extends Axes>(axes: A): Point<A>[] {
  return Object.entries(axes).reduce<Record<string, unknown>[]>(
    (points, [axis, values]) =>
      points.flatMap((point) => values.map((value) => ({ ...point, [axis]: value }))),
    [{}],
  ) as Point<A>[]
}

const nameOf = (left: Value, right: Value): string =>
  [left, right]
    .sort((a, b) => a.axis.localeCompare(b.axis))
    .map(({ axis, index }) => `${axis}=${index}`)
    .join('&')

const valuesOf = (pair: string): Value[] =>
  pair.split('&').map((part) => {
    const [axis = '', index = ''] = part.split('=')
    return { axis, index: Number(index) }
  })

const valuesOn = (axes: Axes, axis: string): Value[] =>
  (axes[axis] ?? []).map((_, index) => ({ axis, index }))

function allPairs(axes: Axes): string[] {
  const names = Object.keys(axes)
  return names.flatMap((left, at) =>
    names
      .slice(at + 1)
      .flatMap((right) =>
        valuesOn(axes, left).flatMap((a) => valuesOn(axes, right).map((b) => nameOf(a, b))),
      ),
  )
}

const pairsOf = (values: readonly Value[]): string[] =>
  values.flatMap((left, at) => values.slice(at + 1).map((right) => nameOf(left, right)))

/** Completes a choice axis by axis with the value that covers the most open pairs. */
function complete(axes: Axes, chosen: readonly Value[], open: ReadonlySet<string>): Value[] {
  const missing = Object.keys(axes).filter((axis) => chosen.every((value) => value.axis !== axis))
  return missing.reduce<Value[]>(
    (values, axis) => {
      const gain = (value: Value): number => values.filter((other) => open.has(nameOf(value, other))).length
      const best = turned(valuesOn(axes, axis), open.size).reduce((a, b) => (gain(b) > gain(a) ? b : a))
      return [...values, best]
    },
    [...chosen],
  )
}

/** Rotates the values, so that ties do not favour the same ones. */
const turned = <T>(values: readonly T[], by: number): T[] => {
  const at = by % values.length
  return [...values.slice(at), ...values.slice(0, at)]
}
