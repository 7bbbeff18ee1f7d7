import type { SettlementFacts } from '../../server/letters/claim-letters.ts'
import type { SettledHome } from '../../server/letters/letter-parts.ts'
import { formatDay } from '../figures.ts'
import type { NorwegianLanguage } from './letter-words.ts'

/** What a letter on a claim begins with, whatever was decided. */
export type HandledClaim = Pick<SettlementFacts, 'fund' | 'claimNumber' | 'guaranteeNumber' | 'lodgedDay' | 'place'>

/** How the parts of a settlement read in one language. */
export interface SettlementWords {
  readonly title: Readonly<Record<SettlementFacts['outcome'], string>>
  readonly opening: (claim: HandledClaim) => string
  readonly sum: string
  readonly paidTo: (account: string | null, bankName?: string) => string
  readonly nothing: string
  readonly reasons: string
  readonly homes: string
  readonly homeColumns: readonly [string, string, string, string]
  readonly status: Readonly<Record<SettledHome['status'], string>>
  readonly inAll: string
  readonly calculation: string
  readonly calculationText: string
  readonly lineColumns: readonly [string, string, string]
  readonly whole: string
  readonly split: string
}

export const settlementWords: Readonly<Record<NorwegianLanguage, SettlementWords>> = {
  nn: {
    title: { settled: 'Oppgjer av tapskravet ditt', 'nothing-to-pay': 'Tapskravet gir inga utbetaling' },
    opening: ({ fund, claimNumber, guaranteeNumber, lodgedDay, place }) =>
      `${fund.name} har behandla tapskrav ${claimNumber} under garanti ${guaranteeNumber}${place ? ` for ${place}` : ''}, som kom inn ${formatDay(lodgedDay)}.`,
    sum: 'Fondet betaler',
    paidTo: (account, bankName) =>
      `${account ? `Pengane går til ${bankName ? `lånekontoen hos ${bankName}` : 'kontoen'} som endar på ${account}. ` : ''}Utbetalinga skal stadfestast av ein til før ho blir send.`,
    nothing: 'Etter reglane er det ikkje noko å betale ut. Utrekninga nedanfor viser kvifor.',
    reasons: 'Grunngjeving',
    homes: 'Delt på bustadene',
    homeColumns: ['Bustad', 'Status', 'Garantiår', 'Utbetaling'],
    status: { included: 'Med i oppgjeret', unsold: 'Ikkje seld', 'outside-term': 'Seld etter garantitida' },
    inAll: 'I alt',
    calculation: 'Utrekninga, linje for linje',
    calculationText:
      'Kvar linje viser kva tal ho er laga av, så du kan rekne etter. Berre den siste summen er runda av.',
    lineColumns: ['Linje', 'Slik', 'Sum'],
    whole: 'Heile kravet',
    split: 'Slik er summen delt på bustadene',
  },
  nb: {
    title: { settled: 'Oppgjør av tapskravet ditt', 'nothing-to-pay': 'Tapskravet gir ingen utbetaling' },
    opening: ({ fund, claimNumber, guaranteeNumber, lodgedDay, place }) =>
      `${fund.name} har behandlet tapskrav ${claimNumber} under garanti ${guaranteeNumber}${place ? ` for ${place}` : ''}, som kom inn ${formatDay(lodgedDay)}.`,
    sum: 'Fondet betaler',
    paidTo: (account, bankName) =>
      `${account ? `Pengene går til ${bankName ? `lånekontoen hos ${bankName}` : 'kontoen'} som slutter på ${account}. ` : ''}Utbetalingen skal bekreftes av en til før den blir sendt.`,
    nothing: 'Etter reglene er det ikke noe å betale ut. Utregningen nedenfor viser hvorfor.',
    reasons: 'Begrunnelse',
    homes: 'Delt på boligene',
    homeColumns: ['Bolig', 'Status', 'Garantiår', 'Utbetaling'],
    status: { included: 'Med i oppgjøret', unsold: 'Ikke solgt', 'outside-term': 'Solgt etter garantitiden' },
    inAll: 'I alt',
    calculation: 'Utregningen, linje for linje',
    calculationText:
      'Hver linje viser hvilke tall den er laget av, så du kan regne etter. Bare den siste summen er rundet av.',
    lineColumns: ['Linje', 'Slik', 'Beløp'],
    whole: 'Hele kravet',
    split: 'Slik er beløpet delt på boligene',
  },
}
