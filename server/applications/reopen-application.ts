import type { Tx } from '../../db/database.ts'
import { startAnswerClock } from '../deadlines/answer-clock.ts'
import { requireReopenable } from '../guarantees/require-reopenable.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { keepEarlierDecision, ofApplication, type Reopening } from '../history/earlier-decisions-store.ts'
import { requireStatus } from './application.ts'
import { loadApplication } from './application-store.ts'
import { pinnedRules } from './assess-application.ts'
import { storeReopening } from './decision-store.ts'

/**
 * Takes a decision up again: what was recommended and decided is kept as it stood, and the application is assessed anew by
 * its case officer, under the same rules. A guarantee that was given goes on meanwhile.
 * @throws Refused `wrong-state` where nothing is decided, or its guarantee is settled or has a claim that is open
 */
export async function reopenApplication(tx: Tx, file: CaseFile, reopening: Reopening): Promise<void> {
  const application = requireStatus(
    await loadApplication(tx, file.id),
    'reopen',
    'granted',
    'granted-in-part',
    'refused',
    'dismissed',
  )
  await requireReopenable(tx, file.id)
  const decided = { ...application, subject: ofApplication }
  const number = await keepEarlierDecision(tx, file, { decided, reopening })
  await storeReopening(tx, file)
  const { content } = await pinnedRules(tx, application)
  await startAnswerClock(tx, file, { months: content.deadlines.answerMonths })
  const { cause, reason } = reopening
  await recordEvent(tx, file, { kind: 'case-reopened', detail: { number, cause, reason } })
}
