import type { Reader } from '../../db/database.ts'
import type { NoticeKind } from '../letters/outbox-store.ts'
import { claimLetter } from './claim-facts.ts'
import { correctedDecision, decisionLetters } from './decision-facts.ts'
import { type LetterOrder, type NoticedCase, readNoticedCase } from './letter-order.ts'
import type { QueuedNotice } from './notice-queue-store.ts'
import { preliminaryLetter } from './preliminary-facts.ts'
import { appealReceipt, applicationReceipt, claimReceipt } from './receipt-facts.ts'
import { reminderLetter } from './reminder-facts.ts'
import { repaymentLetter } from './repayment-facts.ts'
import { requestLetter } from './request-facts.ts'
import { saleResponse } from './sale-facts.ts'

type Compose = (reader: Reader, noticed: NoticedCase) => LetterOrder[] | Promise<LetterOrder[]>

/** Which letters a notice calls for; of all else only a mail tells. A guarantee letter is issued where its facts change. */
const composers: Readonly<Partial<Record<NoticeKind, Compose>>> = {
  receipt: (_, noticed) => applicationReceipt(noticed),
  'claim-receipt': (_, noticed) => claimReceipt(noticed),
  appeal: (_, noticed) => appealReceipt(noticed),
  'request-for-more': requestLetter,
  'comment-wanted': requestLetter,
  'preliminary-answer': (_, noticed) => preliminaryLetter(noticed),
  decision: decisionLetters,
  'decision-corrected': correctedDecision,
  'sale-answered': (_, noticed) => saleResponse(noticed),
  'claim-decision': claimLetter,
  'repayment-demanded': (_, noticed) => repaymentLetter(noticed),
  'deadline-reminder': (_, noticed) => reminderLetter(noticed),
}

export type OrderedLetter = LetterOrder & Pick<NoticedCase, 'language'>

/** The letters of what a notice tells, the most important first. A case without a number gets no letters yet. */
export async function lettersOfNotice(reader: Reader, notice: QueuedNotice): Promise<readonly OrderedLetter[]> {
  const compose = composers[notice.kind]
  const { reference } = notice
  if (!compose || reference === null) return []
  const noticed = await readNoticedCase(reader, { ...notice, reference })
  const { language } = noticed
  return (await compose(reader, noticed)).map(order => ({ ...order, language }))
}
