import { formerEvent, homeIn, type LetterOrder, letterHead, type NoticedCase, placeOf, textIn } from './letter-order.ts'

/** Whether the bid on a home was accepted beforehand, and why: the bid that was answered, also where there is a newer one by now. */
export function saleResponse(noticed: NoticedCase): LetterOrder[] {
  const { notice, parts } = noticed
  const dwellingId = textIn(notice, 'dwellingId')
  const told = formerEvent(noticed, 'sale-noticed', ({ detail }) => detail?.dwellingId === dwellingId)
  if (!parts.open || dwellingId === null || !told?.detail) return []
  return [
    {
      subject: dwellingId,
      facts: {
        ...letterHead(noticed),
        kind: 'sale-response',
        guaranteeNumber: parts.open.guarantee.number,
        place: placeOf(noticed),
        dwelling: homeIn(noticed, dwellingId),
        noticedDay: told.day,
        bidOre: Number(told.detail.bidOre),
        armsLength: told.detail.armsLength === true,
        answer: notice.content.answer === 'pre-approved' ? 'pre-approved' : 'not-pre-approved',
        reason: textIn(notice, 'reason'),
      },
    },
  ]
}
