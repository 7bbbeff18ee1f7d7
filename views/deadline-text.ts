import type { DeadlineKind } from '../server/deadlines/deadline.ts'

/** What is to be done by the day, as a heading. */
export const deadlineNames: Readonly<Record<DeadlineKind, string>> = {
  answer: 'Svar frå fondet',
  'promised-answer': 'Svaret som fondet har varsla',
  request: 'Svare på det fondet spør om',
  acceptance: 'Svare på tilsegna',
  start: 'Setje i gang bygginga',
  completion: 'Gjere bustaden ferdig',
  'sale-response': 'Svar på salsmeldinga',
  repayment: 'Betale tilbake til fondet',
  appeal: 'Klage på vedtaket',
  draft: 'Sende inn søknaden',
}

/** After «fristen for»: `å svare på tilsegna`. */
export const deadlinePhrases: Readonly<Record<DeadlineKind, string>> = {
  answer: 'å svare, eller seie når svaret kjem',
  'promised-answer': 'svaret som var varsla',
  request: 'å svare på det fondet spurde om',
  acceptance: 'å svare på tilsegna',
  start: 'å setje i gang bygginga',
  completion: 'å gjere bustaden ferdig',
  'sale-response': 'å svare på salsmeldinga',
  repayment: 'å betale tilbake til fondet',
  appeal: 'å klage på vedtaket',
  draft: 'å sende inn søknaden',
}

/** The kind that a notice or an event was stored with; anything else is told without a name. */
export const phraseOf = (kind: unknown): string | null =>
  typeof kind === 'string' && Object.hasOwn(deadlinePhrases, kind) ? deadlinePhrases[kind as DeadlineKind] : null
