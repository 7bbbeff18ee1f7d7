import type { Day } from '../shared/day.ts'
import { type LetterOrder, letterHead, type NoticedCase, placeOf, textIn } from './letter-order.ts'

/** That the answer comes later, or that the case is assessed and waits for room in the fund. */
export function preliminaryLetter(noticed: NoticedCase): LetterOrder[] {
  const { notice, parts } = noticed
  const { application } = parts
  return [
    {
      subject: '',
      facts: {
        ...letterHead(noticed),
        kind: 'preliminary-answer',
        place: placeOf(noticed),
        receivedDay: 'submittedDay' in application ? application.submittedDay : null,
        waiting: notice.content.waiting === true,
        expectedDay: textIn(notice, 'expectedDay') as Day | null,
        reason: textIn(notice, 'reason'),
      },
    },
  ]
}
