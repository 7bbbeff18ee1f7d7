import type { CommitmentFacts } from '../../server/letters/application-letters.ts'
import { formatDay } from '../figures.ts'
import type { NorwegianLanguage } from './letter-words.ts'
import { type PromiseWords, promiseWords } from './promise-words.ts'

/** How the parts of a commitment read in one language. */
export interface CommitmentWords {
  readonly title: string
  readonly opening: (facts: CommitmentFacts) => string
  readonly sum: string
  readonly below: (acceptBy: string) => string
  readonly deadlines: string
  readonly deadlinesText: string
  readonly rows: readonly [string, string, string, string, string]
  readonly term: (years: number) => string
  readonly claims: (months: string) => string
  readonly homes: string
  readonly homeColumns: readonly [string, string]
  readonly inAll: string
  readonly covers: string
  readonly next: string
  readonly nextText: (documentName: string) => string
  readonly rules: (facts: CommitmentFacts) => string
}

const words: Readonly<Record<NorwegianLanguage, (promise: PromiseWords) => CommitmentWords>> = {
  nn: promise => ({
    title: `Tilsegn om ${promise.name}`,
    opening: ({ fund, decidedDay, place }) =>
      `${fund.name} vedtok ${formatDay(decidedDay)} å gi tilsegn om ${promise.one}${place ? ` for ${place}` : ''}. Pengane er sette av i fondet frå den dagen.`,
    sum: 'Tilsegn på inntil',
    below: acceptBy => `Svar innan ${acceptBy}. Elles fell tilsegna bort, og pengane går til andre.`,
    deadlines: 'Fristane',
    deadlinesText:
      'Fristane er rekna frå dagen vedtaket vart gjort. Får du det ikkje til, så be om lengre frist før dei går ut.',
    rows: [
      'Svar på tilsegna innan',
      'Bygginga må ta til innan',
      'Bustaden må vere ferdig innan',
      promise.term,
      'Tapskrav',
    ],
    term: years => `${years} år frå bustaden er ferdig`,
    claims: months => `Innan ${months} etter at ${promise.theTerm} er ute`,
    homes: 'Summen for kvar bustad',
    homeColumns: ['Bustad', promise.sum],
    inAll: 'I alt',
    covers: `Det ${promise.the} dekkjer`,
    next: 'Slik går det vidare',
    nextText: documentName =>
      `Logg inn og svar ja eller nei. Svarar du ja, er ${promise.the} i kraft, og du får eit ${documentName.toLowerCase()} som du kan vise banken.`,
    rules: ({ legal }) =>
      `Rettsleg form: ${legal.legalForm}.${legal.ruleNumber === null ? '' : ` Saka følgjer regelversjon ${legal.ruleNumber}.`}`,
  }),
  nb: promise => ({
    title: `Tilsagn om ${promise.name}`,
    opening: ({ fund, decidedDay, place }) =>
      `${fund.name} vedtok ${formatDay(decidedDay)} å gi tilsagn om ${promise.one}${place ? ` for ${place}` : ''}. Pengene er satt av i fondet fra den dagen.`,
    sum: 'Tilsagn på inntil',
    below: acceptBy => `Svar innen ${acceptBy}. Ellers faller tilsagnet bort, og pengene går til andre.`,
    deadlines: 'Fristene',
    deadlinesText:
      'Fristene er regnet fra dagen vedtaket ble gjort. Får du det ikke til, så be om lengre frist før de går ut.',
    rows: [
      'Svar på tilsagnet innen',
      'Byggingen må begynne innen',
      'Boligen må være ferdig innen',
      promise.term,
      'Tapskrav',
    ],
    term: years => `${years} år fra boligen er ferdig`,
    claims: months => `Innen ${months} etter at ${promise.theTerm} er ute`,
    homes: 'Beløpet for hver bolig',
    homeColumns: ['Bolig', promise.sum],
    inAll: 'I alt',
    covers: `Det ${promise.the} dekker`,
    next: 'Slik går det videre',
    nextText: documentName =>
      `Logg inn og svar ja eller nei. Svarer du ja, er ${promise.the} i kraft, og du får et ${documentName.toLowerCase()} som du kan vise banken.`,
    rules: ({ legal }) =>
      `Rettslig form: ${legal.legalForm}.${legal.ruleNumber === null ? '' : ` Saken følger regelversjon ${legal.ruleNumber}.`}`,
  }),
}

export const commitmentWords = ({ legal }: CommitmentFacts, language: NorwegianLanguage): CommitmentWords =>
  words[language](promiseWords(legal, language))
