import type { Deps } from '../deps.ts'
import { openRequest } from '../dialogue/open-request.ts'
import { usualDueDay, wholeApplication } from '../dialogue/request.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { giveBack } from './give-back.ts'

/** The case officer gives the whole application back, to be sent again within two weeks: a request for more with one item. */
export const returnApplication = (deps: Deps, command: CaseCommand, { reason }: { reason: string }): Promise<void> =>
  onCase(deps, { ...command, name: 'return-application' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    await giveBack(tx, file, reason)
    const items = [{ about: 'question', subject: wholeApplication, guidance: reason }] as const
    await openRequest(tx, file, { kind: 'more', introduction: null, dueDay: usualDueDay(file.today), items })
  })
