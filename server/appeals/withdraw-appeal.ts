import { dropAnswer } from '../deadlines/answer-clock.ts'
import { setDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { tellOfficer } from '../dialogue/tell.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { requireAppealMove } from './appeal.ts'
import { changeAppeal, findAppeal } from './appeal-store.ts'

/** The appellant takes the appeal back, at any time before it is decided. Within the last day it can be sent anew. */
export const withdrawAppeal = (deps: Deps, command: CaseCommand, { appealId }: { appealId: string }): Promise<void> =>
  onCase(deps, { ...command, name: 'withdraw-appeal' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const appeal = await findAppeal(tx, file.id, appealId)
    requireAppealMove(appeal, 'withdrawn')
    const { number, decisionSeq, lastDay } = appeal
    await changeAppeal(tx, file, { id: appealId, change: { status: 'withdrawn' } })
    await dropAnswer(tx, file, appealId)
    if (file.today <= lastDay)
      await setDeadline(tx, file, { kind: 'appeal', dueDay: lastDay, subject: String(decisionSeq) })
    await tellOfficer(tx, file, { kind: 'appeal', content: { step: 'withdrawn', number } })
    await recordEvent(tx, file, { kind: 'appeal-withdrawn', detail: { number } })
  })
