import { type Day, day } from '../shared/day.ts'
import type { TieKind } from './impartiality.ts'

/** The law that disqualification follows, by the day from which it does; `null` where that day is not decided. */
export interface ImpartialityLaw {
  readonly inForceFrom: Day | null
  readonly name: string
  readonly references: Readonly<Record<TieKind | 'subordinate' | 'deputy', string>>
}

const ofPerson1967 = 'forvaltningsloven § 6 første ledd'
const ofPerson2025 = 'forvaltningsloven (2025) §§ 25 og 26'

/** NOTE: to be checked with a lawyer before a fund goes live, and the day of the new act to be filled in once it is decided. */
const impartialityLaws: readonly ImpartialityLaw[] = [
  {
    inForceFrom: day('1970-01-01'),
    name: 'forvaltningsloven §§ 6–10',
    references: {
      party: `${ofPerson1967} bokstav a`,
      spouse: `${ofPerson1967} bokstav c`,
      line: `${ofPerson1967} bokstav b`,
      guardian: `${ofPerson1967} bokstav d`,
      company: `${ofPerson1967} bokstav e`,
      'decided-below': 'forvaltningsloven § 6 og kommuneloven § 13-3',
      other: 'forvaltningsloven § 6 andre ledd',
      subordinate: 'forvaltningsloven § 6 tredje ledd',
      deputy: 'forvaltningsloven § 9',
    },
  },
  {
    inForceFrom: null,
    name: 'forvaltningsloven (2025) §§ 25–29',
    references: {
      party: ofPerson2025,
      spouse: ofPerson2025,
      line: ofPerson2025,
      guardian: ofPerson2025,
      company: ofPerson2025,
      'decided-below': 'forvaltningsloven (2025) §§ 25–29',
      other: ofPerson2025,
      subordinate: 'forvaltningsloven (2025) §§ 25–29',
      deputy: 'forvaltningsloven (2025) §§ 25–29',
    },
  },
]

/** The newest law in force on the day. */
export function impartialityLawOn(onDay: Day): ImpartialityLaw {
  const law = impartialityLaws.findLast(({ inForceFrom }) => inForceFrom !== null && inForceFrom <= onDay)
  if (!law) throw new Error(`No law of impartiality on ${onDay}`)
  return law
}
