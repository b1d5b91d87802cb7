export function statesPage(table: object, anyPhase: object): string
