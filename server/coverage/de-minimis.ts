import { addYears, type Day } from '../shared/day.ts'
import { type Exact, exactText, fromDecimal, toAnyOre, zero } from './exact.ts'
import { countFactor, factor } from './factor.ts'
import { choice, day, decimal } from './fields.ts'
import { type Form, list, object } from './shape.ts'
import { Sheet } from './sheet.ts'

/** Aid that was granted on a day; `amountEur` is a decimal string. */
export type Award = { readonly date: Day; readonly amountEur: string }

/** Decimal strings: the ceiling of aid in euro, and kroner per euro. 0 to 1 000 awards. */
export type DeMinimisRequest = {
  readonly kind: 'de-minimis'
  readonly ceilingEur: string
  readonly onDate: Day
  readonly nokPerEur: string
  readonly awards: readonly Award[]
}

/** `usedEur`: an exact decimal string. `headroomOre`: a whole number of kroner, in øre; a bigint above 2⁵³. */
export type DeMinimisAnswer = {
  readonly kind: 'de-minimis'
  readonly usedEur: string
  readonly headroomOre: number | bigint
}

export const deMinimisForm: Form<DeMinimisRequest> = {
  shape: object<DeMinimisRequest>({
    kind: choice('de-minimis'),
    ceilingEur: decimal,
    onDate: day,
    nokPerEur: decimal,
    awards: list(object<Award>({ date: day, amountEur: decimal }), 0, 1000),
  }),
  rule: () => true,
}

const orePerKrone = 100

/**
 * How much more de minimis aid an undertaking may be granted on a day, in kroner rounded down. Awards of the last three
 * years count: on 2026-11-22 those dated from 2023-11-23 to 2026-11-22. Three years before 29 February is 28 February.
 *
 * 300 000 EUR less 226 086.96 at 11.50 is 849 999 kr.
 */
export function deMinimisHeadroom(request: DeMinimisRequest, sheet = new Sheet()): DeMinimisAnswer {
  const counted = countAwards(request, sheet)
  const used = sheet.total('used-eur', counted, ({ amount }) => amount)
  const headroomEur = sheet.line('headroom-eur', 'excess', [fromDecimal(request.ceilingEur), used])
  const kroner = sheet.scale('headroom-kroner', 'product', [factor(request.nokPerEur), headroomEur])
  const ore = sheet.scale('headroom-ore', 'product', [countFactor(orePerKrone), kroner])
  const headroom = sheet.round('headroom', 'round-down', [ore, orePerKrone])
  return { kind: 'de-minimis', usedEur: exactText(used), headroomOre: toAnyOre(headroom) }
}

type CountedAward = { readonly id: string; readonly amount: Exact }

function countAwards({ onDate, awards }: DeMinimisRequest, sheet: Sheet): readonly CountedAward[] {
  const start = addYears(onDate, -3)
  if (sheet.tracing) sheet.write({ code: 'period-start', operation: 'three-years-before' }, [onDate], start)
  const counted = awards.map((award, index) => {
    sheet.subject = String(index + 1)
    return { id: sheet.subject, amount: countAward(award, { start, onDate }, sheet) }
  })
  sheet.subject = null
  return counted
}

function countAward(award: Award, period: { readonly start: Day; readonly onDate: Day }, sheet: Sheet): Exact {
  const counts = award.date > period.start && award.date <= period.onDate
  const amount = counts ? fromDecimal(award.amountEur) : zero
  if (sheet.tracing) {
    const values = [award.date, period.start, period.onDate, award.amountEur]
    sheet.write({ code: 'award-counted', operation: 'when-dated-within' }, values, exactText(amount))
  }
  return amount
}
