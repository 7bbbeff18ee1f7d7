import { closeDeadline, setDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { addWorkingDays } from '../shared/working-day.ts'
import { insertNotice, storeNoticeAnswer } from './dwelling-store.ts'
import { requireGuarantee } from './guarantee.ts'
import type { GuaranteedDwelling } from './guaranteed-dwelling.ts'
import { openGuarantee } from './open-guarantee.ts'

export interface NoticeInput {
  readonly dwellingId: string
  readonly bidOre: number
  /** Whether the buyer is independent of the seller. */
  readonly armsLength: boolean
}

/** The applicant tells of a bid before accepting it. A new notice for the same home takes the place of the one before. */
export const notifySale = (deps: Deps, command: CaseCommand, input: NoticeInput): Promise<void> =>
  onCase(deps, { ...command, name: 'notify-sale' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const { guarantee, dwellings, rules } = await openGuarantee(tx, file.id)
    requireGuarantee(guarantee, 'sale-noticed', 'in-force', 'building', 'completed')
    const dwelling = unsettled(dwellings, input.dwellingId)
    if (guarantee.termEnds !== null && file.today > guarantee.termEnds) {
      refuse({ code: 'day-out-of-range', path: 'sale', earliest: null, latest: guarantee.termEnds })
    }
    await insertNotice(tx, file, { ...input, dwellingId: dwelling.id })
    const dueDay = addWorkingDays(file.today, rules.content.deadlines.saleResponseDays)
    await setDeadline(tx, file, { kind: 'sale-response', dueDay, subject: dwelling.id })
    await recordEvent(tx, file, { kind: 'sale-noticed', detail: input })
  })

export interface NoticeAnswerInput {
  readonly dwellingId: string
  readonly answer: 'pre-approved' | 'not-pre-approved'
  readonly reason: string
}

/** The case officer accepts the bid beforehand, or does not, with a reason. */
export const answerSaleNotice = (deps: Deps, command: CaseCommand, input: NoticeAnswerInput): Promise<void> =>
  onCase(deps, { ...command, name: 'answer-sale-notice' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const { guarantee, dwellings } = await openGuarantee(tx, file.id)
    requireGuarantee(guarantee, input.answer, 'in-force', 'building', 'completed')
    const { notice } = unsettled(dwellings, input.dwellingId)
    if (notice?.answer !== 'pending')
      return refuse({ code: 'wrong-state', action: input.answer, state: notice?.answer ?? 'none' })
    await storeNoticeAnswer(tx, file, { ...input, noticeId: notice.id })
    await closeDeadline(tx, file, { kind: 'sale-response', subject: input.dwellingId, outcome: 'met' })
    await enqueueNotice(tx, file, { kind: 'sale-answered', content: input })
    await recordEvent(tx, file, { kind: 'sale-answered', detail: input })
  })

function unsettled(dwellings: readonly GuaranteedDwelling[], id: string): GuaranteedDwelling {
  const dwelling = dwellings.find(one => one.id === id)
  if (dwelling && dwelling.settledClaimId === null) return dwelling
  return refuse({
    code: 'invalid',
    errors: [{ path: 'dwellingId', message: 'Vel ein av bustadene i garantien som ikkje er oppgjord.' }],
  })
}
