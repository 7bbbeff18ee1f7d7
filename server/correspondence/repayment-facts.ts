import type { Day } from '../shared/day.ts'
import { homeIn, type LetterOrder, letterHead, type NoticedCase, placeOf, textIn } from './letter-order.ts'

/** What is demanded back after a payout, and why. */
export function repaymentLetter(noticed: NoticedCase): LetterOrder[] {
  const { notice, parts } = noticed
  const recovery = parts.recoveries.find(({ id }) => id === notice.content.recoveryId)
  const claim = parts.claims.find(({ id }) => id === recovery?.claimId)
  const dueDay = textIn(notice, 'dueDay') as Day | null
  if (!recovery || claim?.status !== 'paid' || !parts.open || dueDay === null) return []
  const { dwellingId, recoveredOre, method, repaymentOre, reason } = recovery
  return [
    {
      subject: recovery.id,
      facts: {
        ...letterHead(noticed),
        kind: 'repayment-demand',
        guaranteeNumber: parts.open.guarantee.number,
        claimNumber: claim.number,
        place: placeOf(noticed),
        dwelling: homeIn(noticed, dwellingId),
        recoveredOre,
        method,
        payoutOre: claim.payoutOre,
        repaymentOre,
        reason,
        dueDay,
      },
    },
  ]
}
