import { countStateAid, type StateAidCount } from '../coverage/state-aid.ts'
import type { Track } from '../rules/criteria.ts'
import { deMinimisRule, rateGoodForDays } from '../rules/state-aid.ts'
import { type Day, daysBetween } from '../shared/day.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import { isWorkingDay } from '../shared/working-day.ts'

/** What the case officer states of an undertaking, to count its de minimis aid by. Decimal strings. */
export interface StatedAid {
  readonly nokPerEur: string
  readonly rateDay: Day
  readonly rateSource: string
  /** Of the last three years, by the undertaking's own declaration. */
  readonly declaredEur: string
}

/** As it stood when it was recommended; `count` is `null` where nothing was recommended to be granted. */
export interface StateAid extends StatedAid {
  readonly count: StateAidCount | null
}

/** The whole guaranteed sum is aid from the day it is promised, whatever is paid out. */
export const countAid = ({ nokPerEur, declaredEur }: StatedAid, guaranteedOre: number, today: Day): StateAidCount =>
  countStateAid({ aidOre: guaranteedOre, nokPerEur, declaredEur, ceilingEur: deMinimisRule.ceilingEur, onDate: today })

/** @throws Refused `state-aid-exceeded` where the sum and what was declared are above the ceiling together. */
export function requireWithinAid(stated: StatedAid, guaranteedOre: number, today: Day): StateAidCount {
  const count = countAid(stated, guaranteedOre, today)
  const { isAbove, leftEur: _, ...figures } = count
  if (isAbove) refuse({ code: 'state-aid-exceeded', declaredEur: stated.declaredEur, ...figures })
  return count
}

export const isOldRate = (rateDay: Day, today: Day): boolean => daysBetween(rateDay, today) > rateGoodForDays

/**
 * Only an undertaking gets aid, and none is recommended for one before it is stated what it counts by.
 * @throws Refused `invalid`
 */
export function requireStatedAid(
  stated: StatedAid | null,
  { track, isGrant, today }: { readonly track: Track; readonly isGrant: boolean; readonly today: Day },
): void {
  const errors = stated === null ? missing(track, isGrant) : [...forNobody(track), ...rateDayFaults(stated, today)]
  if (errors.length > 0) refuse({ code: 'invalid', errors })
}

const missing = (track: Track, isGrant: boolean): FieldError[] =>
  track === 'contractor' && isGrant
    ? aidParts.map(part => ({ path: `stateAid.${part}`, message: aidWanted[part] }))
    : []

/** The fields, in the order in which they are asked for. */
export const aidParts = ['nokPerEur', 'rateDay', 'declaredEur'] as const

export const aidWanted: Readonly<Record<(typeof aidParts)[number], string>> = {
  nokPerEur: 'Skriv kursen til Noregs Bank.',
  rateDay: 'Skriv dagen for kursen.',
  declaredEur: 'Skriv kva føretaket har opplyst. Har det ikkje fått slik støtte, skriv 0.',
}

const forNobody = (track: Track): FieldError[] =>
  track === 'contractor'
    ? []
    : [{ path: 'stateAid.nokPerEur', message: 'Ein privatperson får ikkje bagatellmessig støtte. Tøm felta.' }]

/** NOTE: there is no rate for days off: that of the last banking day before counts. */
function rateDayFaults({ rateDay }: StatedAid, today: Day): FieldError[] {
  const path = 'stateAid.rateDay'
  if (rateDay > today) return [{ path, message: 'Dagen for kursen kan ikkje vere fram i tid.' }]
  if (isWorkingDay(rateDay)) return []
  return [{ path, message: 'Denne dagen er ikkje ein bankdag. Bruk kursen frå siste bankdag før.' }]
}
