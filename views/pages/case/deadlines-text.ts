import type { Audience } from '../../../server/cases/audience.ts'
import type { ShownDeadline, ShownDeadlineKind } from '../../../server/cases/shown-deadlines.ts'
import { deadlineNames } from '../../deadline-text.ts'
import { formatDays } from '../../figures.ts'

/** What is to be done, with which claim or home it is for. */
export function deadlineTitle({ kind, claimNumber, dwellingId }: ShownDeadline): string {
  const what = titles[kind]
  if (claimNumber !== null) return `${what} på tapskrav ${claimNumber}`
  return dwellingId === null ? what : `${what} for bustad ${dwellingId}`
}

const titles: Readonly<Record<ShownDeadlineKind, string>> = {
  ...deadlineNames,
  term: 'Selje innanfor garantitida',
  claim: 'Krevje tapet dekt',
}

/** Whose turn it is, in the words of the one who reads. */
export function deadlineHolder({ kind, holder }: ShownDeadline, audience: Audience): string {
  if (may.includes(kind)) return audience === 'applicant' ? 'Du kan gjere dette' : 'Søkjaren kan gjere dette'
  if (holder === 'fund') return audience === 'staff' ? 'Fondet sin frist' : 'Fondet må gjere dette'
  return audience === 'applicant' ? 'Du må gjere dette' : 'Søkjaren sin frist'
}

/** A right, not a duty. */
const may: readonly ShownDeadlineKind[] = ['appeal', 'claim', 'term']

/** `i dag`, `i morgon`, `om 12 dagar`, `om 11 månader`; `gjekk ut for 3 dagar sidan`. */
export function daysLeftText(days: number): string {
  if (days === 0) return 'i dag'
  if (days === 1) return 'i morgon'
  if (days > 1) return `om ${spanText(days)}`
  return days === -1 ? 'gjekk ut i går' : `gjekk ut for ${spanText(-days)} sidan`
}

/** Exact up to two months, then rounded down: there is never less time than it says. */
function spanText(days: number): string {
  if (days < 61) return formatDays(days)
  return days < 731 ? `${Math.floor((days * 12) / 365)} månader` : `over ${Math.floor(days / 365.25)} år`
}

/** What happens when the day passes. */
export const deadlineOutcome = ({ kind }: ShownDeadline, audience: Audience): string =>
  (audience === 'staff' ? toStaff : toApplicant)[kind]

type Outcomes = Readonly<Record<ShownDeadlineKind, string>>

const toApplicant: Outcomes = {
  answer: 'Er saka ikkje avgjord då, får du eit førebels svar som seier når svaret kjem.',
  'promised-answer':
    'Har du ikkje fått svar då, ligg saka øvst i lista hos fondet. Du kan gjerne skrive til saksbehandlaren.',
  request: 'Utan svar avgjer fondet saka på det som ligg føre.',
  acceptance: 'Etter det fell tilsegna bort av seg sjølv.',
  start: 'Etter det kan fondet la garantien falle bort. Treng du meir tid, må du be om det før fristen er ute.',
  completion: 'Etter det kan fondet la garantien falle bort. Treng du meir tid, må du be om det før fristen er ute.',
  'sale-response': 'Vent med å ta imot bodet til du har svar. Er fristen ute, ligg det øvst i lista hos fondet.',
  repayment: 'Fondet sender deg ein faktura. Kan du ikkje betale i tide, må du ta kontakt før fristen er ute.',
  appeal: 'Etter det står vedtaket fast. Ei sein klage blir teken opp berre når det er særlege grunnar.',
  draft: 'Etter det blir utkastet sletta.',
  term: 'Eit sal etter denne dagen er ikkje dekt.',
  claim: 'Etter denne dagen kan du ikkje krevje tapet dekt.',
}

const toStaff: Outcomes = {
  answer: 'Er saka ikkje avgjord då, går det ut eit førebels svar av seg sjølv.',
  'promised-answer': 'Går fristen ut, står saka øvst i fristlista til ho er avgjord, eller søkjaren får ein ny dag.',
  request: 'Utan svar kan saka avgjerast på det som ligg føre.',
  acceptance: 'Etter det fell tilsegna bort av seg sjølv, og pengane går attende til fondet.',
  start: 'Etter det kan ein godkjennar la garantien falle bort eller gi lengre frist.',
  completion: 'Etter det kan ein godkjennar la garantien falle bort eller gi lengre frist.',
  'sale-response': 'Går fristen ut, står salsmeldinga øvst i fristlista til ho er svara på.',
  repayment: 'Går fristen ut, står kravet øvst i fristlista til pengane er registrerte.',
  appeal: 'Etter det står vedtaket fast, om ikkje særlege grunnar gjer at ei sein klage blir teken opp.',
  draft: 'Etter det blir utkastet sletta.',
  term: 'Eit sal etter denne dagen er ikkje dekt.',
  claim: 'Etter denne dagen kan tapet ikkje krevjast, og garantien går ut.',
}
