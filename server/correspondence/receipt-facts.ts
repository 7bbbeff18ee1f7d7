import type { ReceiptFacts } from '../letters/application-letters.ts'
import type { Day } from '../shared/day.ts'
import { homeIn, type LetterOrder, letterHead, type NoticedCase, placeOf, textIn } from './letter-order.ts'

/** That the application came in, with what was sent. */
export function applicationReceipt(noticed: NoticedCase): LetterOrder[] {
  const { notice, parts } = noticed
  const { dwellings, requestedOre } = parts.application.facts
  const documents = parts.documents.filter(({ receivedAt }) => receivedAt <= notice.recordedAt)
  return [
    receipt(noticed, 'application', {
      dwellings: dwellings.map(({ id }) => homeIn(noticed, id)),
      requestedOre: requestedOre ?? null,
      documents: documents.map(({ name, kind }) => ({ name, kind })),
    }),
  ]
}

export function claimReceipt(noticed: NoticedCase): LetterOrder[] {
  const claim = noticed.parts.claims.find(({ number }) => number === noticed.notice.content.number)
  const homes = claim?.facts.dwellings.map(({ id }) => homeIn(noticed, id)) ?? []
  return [receipt(noticed, 'claim', { ...nothingSent, dwellings: homes })]
}

/** Only that it came in, and in time: what follows an appeal has letters of its own. */
export function appealReceipt(noticed: NoticedCase): LetterOrder[] {
  return noticed.notice.content.step === 'receipt' ? [receipt(noticed, 'appeal', nothingSent)] : []
}

type Sent = Pick<ReceiptFacts, 'dwellings' | 'requestedOre' | 'documents'>

const nothingSent: Sent = { dwellings: [], requestedOre: null, documents: [] }

function receipt(noticed: NoticedCase, about: ReceiptFacts['about'], sent: Sent): LetterOrder {
  const { notice, parts } = noticed
  const head = letterHead(noticed)
  const number = notice.content.number
  return {
    subject: typeof number === 'number' ? `${about} ${number}` : about,
    facts: {
      ...head,
      kind: 'receipt',
      about,
      place: placeOf(noticed),
      municipalityName: parts.head.municipalityName,
      receivedDay: head.day,
      answerBy: textIn(notice, 'dueDay') as Day | null,
      ...sent,
    },
  }
}
