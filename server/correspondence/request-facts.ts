import type { Reader } from '../../db/database.ts'
import { askedName } from '../../views/letters/asked-name.ts'
import type { RequestItem } from '../dialogue/request.ts'
import { loadRequest } from '../dialogue/request-store.ts'
import type { RequestForMoreFacts } from '../letters/application-letters.ts'
import type { AskedThing } from '../letters/letter-parts.ts'
import { type Day, osloDay } from '../shared/day.ts'
import { type LetterOrder, letterHead, type NoticedCase, placeOf, textIn } from './letter-order.ts'

/** What was asked for at that moment: where the fund asks again, only what was still missing. */
export async function requestLetter(reader: Reader, noticed: NoticedCase): Promise<LetterOrder[]> {
  const { notice } = noticed
  const requestId = textIn(notice, 'requestId')
  if (requestId === null) return []
  const request = await loadRequest(reader, notice.caseId, requestId)
  const items = request.items.flatMap(item => askedAt(item, noticed))
  const isFirst = request.sentDay === osloDay(notice.recordedAt)
  const facts: RequestForMoreFacts = {
    ...letterHead(noticed),
    kind: 'request-for-more',
    asks: request.kind,
    place: placeOf(noticed),
    introduction: isFirst ? request.introduction : null,
    items: items.length > 0 ? items : request.items.flatMap(item => stillAsked(item, noticed)),
    dueDay: (textIn(notice, 'dueDay') as Day | null) ?? request.dueDay,
    responsibleName: request.senderName,
  }
  return [{ subject: requestId, facts }]
}

function askedAt(item: RequestItem, { notice, language }: NoticedCase): AskedThing[] {
  const turn = item.turns.find(({ deed, recordedAt }) => deed === 'asked' && recordedAt === notice.recordedAt)
  return turn ? [{ label: askedName(item, language), guidance: turn.words }] : []
}

function stillAsked(item: RequestItem, { language }: NoticedCase): AskedThing[] {
  const last = item.turns.findLast(({ deed }) => deed === 'asked')
  return item.status === 'sufficient' ? [] : [{ label: askedName(item, language), guidance: last?.words ?? null }]
}
