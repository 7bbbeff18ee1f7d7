import type { Deps } from '../deps.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { newestLetter } from '../letters/letter-store.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import { refuse } from '../shared/refusal.ts'
import { requireGuarantee } from './guarantee.ts'
import { issueGuaranteeLetter, withLetter } from './issue-guarantee-letter.ts'
import { openGuarantee } from './open-guarantee.ts'

/**
 * An approver gives a guarantee the letter that it never got: it came into force before letters were kept here. The letter says
 * what holds on that day, so it is version 1 also where deadlines have been moved or the homes are finished.
 * @throws Refused `wrong-state` where there is a letter, or the guarantee is not in force
 */
export const issueMissingLetter = (deps: Deps, command: CaseCommand): Promise<void> =>
  onCase(deps, { ...command, name: 'issue-missing-letter' }, async (tx, file) => {
    requireRole(file.actor, file.fundId, 'approver')
    await requireImpartial(tx, file)
    const { guarantee } = await openGuarantee(tx, file.id)
    const { number } = requireGuarantee(guarantee, 'issue-letter', ...withLetter)
    if (await newestLetter(tx, number)) refuse({ code: 'wrong-state', action: 'issue-letter', state: 'has-letter' })
    await enqueueNotice(tx, file, { kind: 'guarantee-changed', content: { reason: 'letter-issued', number } })
    await issueGuaranteeLetter(tx, file, { reason: 'missing' })
  })
