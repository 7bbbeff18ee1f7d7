import type { LetterBlock } from '../../server/letters/letter-body.ts'
import type { DwellingSum } from '../../server/letters/letter-parts.ts'
import type { LetterFigures } from './letter-figures.ts'

interface Sums {
  readonly dwellings: readonly DwellingSum[]
  readonly guaranteedOre: number
}

interface Words {
  readonly homeColumns: readonly [string, string]
  readonly inAll: string
}

/** Each home with its part of the sum, and where there are several, what they come to. */
export function homeTable({ dwellings, guaranteedOre }: Sums, said: Words, { ore }: LetterFigures): LetterBlock {
  const homes = dwellings.map(one => [one.name, ore(one.guaranteedOre)])
  const total = homes.length > 1
  return {
    columns: [
      { heading: said.homeColumns[0], share: 7 },
      { heading: said.homeColumns[1], share: 3, numeric: true },
    ],
    rows: total ? [...homes, [said.inAll, ore(guaranteedOre)]] : homes,
    total,
  }
}
