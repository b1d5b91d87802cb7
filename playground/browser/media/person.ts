/** A user's appearance in the synthetic camera. */
export interface Look {
  readonly hue: number
  /** Length of the hair, as a share of the picture's shorter side. */
  readonly hair: number
}

const [short, medium, long] = [0.02, 0.09, 0.17]

/** The six users of the wall, with distinct colours, and the first bots. */
const knownLooks: Readonly<Record<string, Look>> = {
  alice: { hue: 5, hair: long },
  bob: { hue: 208, hair: short },
  carol: { hue: 150, hair: medium },
  dave: { hue: 42, hair: short },
  erin: { hue: 264, hair: long },
  frank: { hue: 320, hair: short },
  mei: { hue: 330, hair: long },
  leo: { hue: 215, hair: short },
  sofia: { hue: 28, hair: long },
  wang: { hue: 165, hair: short },
  omar: { hue: 250, hair: short },
  yuki: { hue: 195, hair: medium },
  zoe: { hue: 285, hair: medium },
  ivan: { hue: 100, hair: short },
  lin: { hue: 12, hair: medium },
  ana: { hue: 52, hair: long },
  noah: { hue: 230, hair: short },
  tara: { hue: 140, hair: long },
}

/** A user's appearance is the same on every machine. */
export function lookOf(userID: string): Look {
  const seed = seedOf(userID)
  return knownLooks[userID] ?? { hue: (seed * 137) % 360, hair: [short, medium, long][seed % 3] ?? short }
}

export const hueOf = (userID: string): number => lookOf(userID).hue

/** A small number derived from the userID, for differences in voice and rhythm. */
export function seedOf(userID: string): number {
  return [...userID].reduce((sum, letter) => (sum * 33 + (letter.codePointAt(0) ?? 0)) % 65521, 5381)
}
