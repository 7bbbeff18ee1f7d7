import type { DecidedOutcome, DecisionLine } from '../../../reports/decisions.ts'

export const outcomeNames: Readonly<Record<DecidedOutcome, string>> = {
  granted: 'Innvilga',
  'granted-in-part': 'Delvis innvilga',
  refused: 'Avslått',
  dismissed: 'Avvist',
  'claim-settled': 'Oppgjer godkjent',
  'claim-nothing-to-pay': 'Ikkje noko å betale ut',
  'claim-refused': 'Avslått',
}

export const subjectName = ({ claimNumber }: Pick<DecisionLine, 'claimNumber'>): string =>
  claimNumber === 0 ? 'Søknad' : `Tapskrav ${claimNumber}`
