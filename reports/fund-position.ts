import type { Reader } from '../db/database.ts'
import { type CapitalSum, listCapitalSums } from '../server/fund/ledger-lists.ts'
import type { Position } from '../server/fund/position.ts'
import { allMoments, type Moment } from '../server/fund/position-moment.ts'
import { currentPosition, position } from '../server/fund/position-read.ts'
import type { CsvColumn } from '../server/shared/csv.ts'
import { accountNames, transferKindNames } from '../views/pages/fund/ledger-text.ts'

export interface FundPosition {
  readonly position: Position
  /** Contributions by source, and what was set aside or given back, by whom it went to. */
  readonly sums: readonly CapitalSum[]
}

/** @param at `null` for things as they stand now, which the database keeps; anything else is summed from the transfers. */
export async function readFundPosition(reader: Reader, fundId: string, at: Moment | null): Promise<FundPosition> {
  return {
    position: at ? await position(reader, fundId, at) : await currentPosition(reader, fundId),
    sums: await listCapitalSums(reader, fundId, at ?? allMoments),
  }
}

/** One step of the way from the first contribution to what may still be promised; what is taken off is below zero. */
export interface PositionLine {
  readonly label: string
  /** From whom, or to whom. */
  readonly detail: string | null
  readonly amountOre: number
  readonly emphasis: 'subtotal' | 'total' | null
}

/** The lines between two sums add up to the second. */
export function positionLines({ position: held, sums }: FundPosition): PositionLine[] {
  const promised = held.reservedOre + held.payableOre
  return [
    ...sums.map(sumLine),
    line(accountNames.recoveries, held.recoveriesOre),
    line(accountNames.paid, 0 - held.paidOre),
    { ...line(accountNames.capital, held.capitalOre), emphasis: 'subtotal' },
    ...gearingLines(held.availableOre + promised - held.capitalOre),
    line(accountNames.reserved, 0 - held.reservedOre),
    line(accountNames.payable, 0 - held.payableOre),
    { ...line(accountNames.available, held.availableOre), emphasis: 'total' },
  ]
}

export const positionColumns: readonly CsvColumn<PositionLine>[] = [
  { heading: 'Post', text: ({ label }) => label },
  { heading: 'Kjelde eller mottakar', text: ({ detail }) => detail },
  { heading: 'Sum i kroner', ore: ({ amountOre }) => amountOre },
]

const line = (label: string, amountOre: number): PositionLine => ({ label, detail: null, amountOre, emphasis: null })

const sumLine = ({ kind, source, amountOre }: CapitalSum): PositionLine => ({
  ...line(transferKindNames[kind], kind === 'contribution' ? amountOre : -amountOre),
  detail: source,
})

/** A fund that may promise more than it has. */
const gearingLines = (extraOre: number): PositionLine[] =>
  extraOre === 0 ? [] : [line('Ramme ut over kapitalen (giring)', extraOre)]
