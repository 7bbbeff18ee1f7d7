import type { MailContent, MailKind } from '../../server/mail/mail.ts'
import type { WrittenLanguage } from '../../server/people/user-settings-store.ts'
import { noticeText } from '../notice-text.ts'
import { type Content, type NoticeText, words } from '../notices/content.ts'
import { bokmaalText } from './bokmaal-text.ts'
import { sayable } from './sayable.ts'
import { subjects } from './subjects.ts'

interface Told {
  readonly kind: MailKind
  readonly content: Content
  readonly language: WrittenLanguage
}

/** What a mail tells: the same words as the notice in the case, without what is only for the one who signs in. */
export function mailText({ kind, content, language }: Told): NoticeText {
  if (kind === 'bank' || kind === 'template-trial') return { title: words(content.title), text: words(content.text) }
  if (kind === 'sign-in-invitation') return signInTexts[language](content)
  const safe = sayable(content)
  return language === 'nb' ? bokmaalText(kind, safe) : noticeText({ kind, content: safe })
}

const signInTexts: Readonly<Record<WrittenLanguage, (content: Content) => NoticeText>> = {
  nn: ({ role }) => ({
    title: 'Du er invitert til ei sak',
    text: `Nokon som søkjer tapsgaranti, vil ha deg med som ${role === 'helper' ? 'hjelpar' : 'medsøkjar'}. Logg inn for å sjå kven det er, og svar på «Mine saker». Ventar du ikkje noko slikt, kan du sjå bort frå denne e-posten.`,
  }),
  nb: ({ role }) => ({
    title: 'Du er invitert til en sak',
    text: `Noen som søker tapsgaranti, vil ha deg med som ${role === 'helper' ? 'hjelper' : 'medsøker'}. Logg inn for å se hvem det er, og svar på «Mine saker». Venter du ikke noe slikt, kan du se bort fra denne e-posten.`,
  }),
}

/** With the places that `fillTemplate` fills. */
export function standardSubject({ kind, content, language }: Told): string {
  return kind === 'bank' || kind === 'template-trial'
    ? words(content.subject) || words(content.title)
    : subjects[kind][language]
}

interface Linked extends Told {
  readonly caseId: string | null
  readonly letterId: string | null
  /** The recipient acts for a bank, which has pages of its own. */
  readonly isBank: boolean
}

/** Where to read on; what it is about is said there, to the one who signs in. */
export function mailLink({ kind, content, language, caseId, letterId, isBank }: Linked): MailContent['link'] & object {
  if (typeof content.path === 'string' && content.path.startsWith('/'))
    return { path: content.path, label: words(content.label) || labels[language].page }
  if (kind === 'sign-in-invitation') return { path: '/sign-in?next=/my-cases', label: labels[language].signIn }
  if (isBank) return { path: bankPath(kind, caseId), label: labels[language].guarantee }
  if (caseId === null || closed.includes(kind)) return { path: '/my-cases', label: labels[language].myCases }
  return letterId === null
    ? { path: `/cases/${caseId}`, label: labels[language].case }
    : { path: `/cases/${caseId}/letters`, label: labels[language].letter }
}

/** Before there is a guarantee, the bank has no page of the case. */
const bankPath = (kind: MailKind, caseId: string | null): string =>
  caseId === null || kind === 'financing-asked' ? '/guarantees' : `/guarantees/${caseId}`

/** Told to somebody for whom the case is not open, or not yet. */
const closed: readonly MailKind[] = ['invitation', 'removed-from-case', 'draft-lapsed']

const labels = {
  nn: {
    case: 'Opne saka',
    letter: 'Les brevet',
    myCases: 'Opne «Mine saker»',
    signIn: 'Logg inn',
    page: 'Opne sida',
    guarantee: 'Opne «Garantiar»',
  },
  nb: {
    case: 'Åpne saken',
    letter: 'Les brevet',
    myCases: 'Åpne «Mine saker»',
    signIn: 'Logg inn',
    page: 'Åpne siden',
    guarantee: 'Åpne «Garantiar»',
  },
} as const

/** What stands around the text of every mail. */
export const frameWords = {
  nn: {
    greeting: (name: string | null) => (name === null ? 'Hei' : `Hei ${name}`),
    about: (reference: string) => `Det gjeld sak ${reference}.`,
    theCase: (reference: string | null) => (reference === null ? 'saka di' : `sak ${reference}`),
    regards: 'Helsing',
    reach:
      'Har du spørsmål? Logg inn og skriv til oss under «Meldingar» i saka. Svar på denne e-posten blir ikkje lesne.',
    noAttachment: 'Av omsyn til personvernet sender vi aldri brev som vedlegg. Du les dei når du har logga inn.',
  },
  nb: {
    greeting: (name: string | null) => (name === null ? 'Hei' : `Hei ${name}`),
    about: (reference: string) => `Det gjelder sak ${reference}.`,
    theCase: (reference: string | null) => (reference === null ? 'saken din' : `sak ${reference}`),
    regards: 'Hilsen',
    reach:
      'Har du spørsmål? Logg inn og skriv til oss under «Meldinger» i saken. Svar på denne e-posten blir ikke lest.',
    noAttachment: 'Av hensyn til personvernet sender vi aldri brev som vedlegg. Du leser dem når du har logget inn.',
  },
} as const
