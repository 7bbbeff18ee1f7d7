import type { ReminderFacts } from '../../server/letters/guarantee-letters.ts'
import type { LetterBody } from '../../server/letters/letter-body.ts'
import { deadlineNames } from '../deadline-text.ts'
import { formatDay } from '../figures.ts'
import type { NorwegianLanguage } from './letter-words.ts'

type DeadlineKind = keyof typeof deadlineNames

interface ReminderWords {
  readonly title: string
  readonly opening: (place: string | null, guaranteeNumber: string | null) => string
  readonly dueDay: string
  readonly what: Readonly<Record<DeadlineKind, string>>
  /** What happens when the day has passed; nothing where it is the fund's. */
  readonly afterwards: Readonly<Partial<Record<DeadlineKind, string>>>
  readonly how: string
  readonly howText: string
}

const words: Readonly<Record<NorwegianLanguage, ReminderWords>> = {
  nn: {
    title: 'Hugs fristen',
    opening: (place, guaranteeNumber) =>
      `Dette er ei påminning i saka di${place ? ` om ${place}` : ''}${guaranteeNumber ? `, garanti ${guaranteeNumber}` : ''}.`,
    dueDay: 'Siste dag',
    what: deadlineNames,
    afterwards: {
      request: 'Svarar du ikkje, avgjer vi saka på det som ligg i ho.',
      acceptance: 'Svarar du ikkje, fell tilsegna bort, og pengane går til andre.',
      start: 'Er bygginga ikkje i gang innan fristen, kan fondet la garantien falle bort.',
      completion: 'Er bustaden ikkje ferdig innan fristen, kan fondet la garantien falle bort.',
      repayment: 'Har du alt betalt, treng du ikkje gjere noko.',
      appeal: 'Etter fristen kan fondet berre ta opp klaga når det er særlege grunnar til det.',
      draft: 'Blir søknaden ikkje send inn, blir utkastet sletta.',
    },
    how: 'Kva du gjer no',
    howText:
      'Logg inn og opne saka: der står det kva du kan gjere. Treng du meir tid, så be om det før fristen er ute.',
  },
  nb: {
    title: 'Husk fristen',
    opening: (place, guaranteeNumber) =>
      `Dette er en påminnelse i saken din${place ? ` om ${place}` : ''}${guaranteeNumber ? `, garanti ${guaranteeNumber}` : ''}.`,
    dueDay: 'Siste dag',
    what: {
      answer: 'Svar fra fondet',
      'promised-answer': 'Svaret som fondet har varslet',
      request: 'Svare på det fondet spør om',
      acceptance: 'Svare på tilsagnet',
      start: 'Sette i gang byggingen',
      completion: 'Gjøre boligen ferdig',
      'sale-response': 'Svar på salgsmeldingen',
      repayment: 'Betale tilbake til fondet',
      appeal: 'Klage på vedtaket',
      draft: 'Sende inn søknaden',
    },
    afterwards: {
      request: 'Svarer du ikke, avgjør vi saken på det som ligger i den.',
      acceptance: 'Svarer du ikke, faller tilsagnet bort, og pengene går til andre.',
      start: 'Er byggingen ikke i gang innen fristen, kan fondet la garantien falle bort.',
      completion: 'Er boligen ikke ferdig innen fristen, kan fondet la garantien falle bort.',
      repayment: 'Har du allerede betalt, trenger du ikke gjøre noe.',
      appeal: 'Etter fristen kan fondet bare ta opp klagen når det er særlige grunner til det.',
      draft: 'Blir søknaden ikke sendt inn, blir utkastet slettet.',
    },
    how: 'Hva du gjør nå',
    howText:
      'Logg inn og åpne saken: der står det hva du kan gjøre. Trenger du mer tid, så be om det før fristen er ute.',
  },
}

export function reminderBody(facts: ReminderFacts, language: NorwegianLanguage): LetterBody {
  const said = words[language]
  const { deadline, place, guaranteeNumber, dueDay } = facts
  const kind = isKind(deadline) ? deadline : null
  return {
    title: said.title,
    blocks: [
      { text: said.opening(place, guaranteeNumber) },
      {
        label: kind ? said.what[kind] : said.dueDay,
        figure: formatDay(dueDay),
        below: (kind && said.afterwards[kind]) ?? said.dueDay,
      },
      { heading: said.how },
      { text: said.howText },
    ],
  }
}

/** NOTE: the facts are stored as JSON, so the kind is looked at before it is used. */
const isKind = (deadline: string): deadline is DeadlineKind => Object.hasOwn(deadlineNames, deadline)
