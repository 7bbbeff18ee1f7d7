import type { Deps } from '../deps.ts'
import { openRequest } from '../dialogue/open-request.ts'
import { type AskedItem, dueDayFrom } from '../dialogue/request.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import type { Day } from '../shared/day.ts'
import { requireStatus } from './application.ts'
import { loadApplication } from './application-store.ts'
import { giveBack } from './give-back.ts'

export interface WantedMore {
  readonly introduction: string | null
  /** Two weeks where it is left out. */
  readonly dueDay: Day | null
  readonly items: readonly AskedItem[]
}

/**
 * The case officer asks for everything that is missing, at once. Documents and words are answered in their place; where a
 * question of the application itself is among them, the application is the applicant's to change until it is sent again.
 */
export const requestMore = (deps: Deps, command: CaseCommand, wanted: WantedMore): Promise<void> =>
  onCase(deps, { ...command, name: 'request-more' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'case-officer')
    await requireImpartial(tx, file)
    const { introduction, items } = wanted
    const dueDay = dueDayFrom(wanted.dueDay, file.today)
    const returned = items.filter(({ about }) => about === 'question')
    if (returned.length === 0) {
      requireStatus(
        await loadApplication(tx, file.id),
        'request-more',
        'under-assessment',
        'granted',
        'granted-in-part',
        'refused',
        'dismissed',
      )
    } else {
      await giveBack(tx, file, [introduction ?? [], returned.map(({ guidance }) => guidance)].flat(2).join('\n\n'))
    }
    await openRequest(tx, file, { kind: 'more', introduction, dueDay, items })
  })
