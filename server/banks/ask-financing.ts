import type { ApplicationStatus } from '../applications/application.ts'
import { loadApplication } from '../applications/application-store.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { refuse } from '../shared/refusal.ts'
import { isAnswerOfUse } from './financing.ts'
import { findFinancing, insertFinancing } from './financing-store.ts'
import { tellBank } from './tell-bank.ts'

export const mayAskFinancing = (status: ApplicationStatus, hasBank: boolean, asked: string | null): boolean =>
  hasBank && status !== 'returned' && isAnswerOfUse(status) && (asked === null || asked === 'declined')

/**
 * The applicant asks the bank that they have named to confirm that it lends. It is also their consent: from then on the bank
 * sees the case's number and place, who builds, and the sum that was asked for.
 */
export const askFinancing = (deps: Deps, command: CaseCommand): Promise<void> =>
  onCase(deps, { ...command, name: 'ask-financing' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const { status } = await loadApplication(tx, file.id)
    const asked = (await findFinancing(tx, file.id))?.status ?? null
    const { bankId, reference } = file
    if (bankId === null) return refuse({ code: 'wrong-state', action: 'ask-financing', state: 'no-bank' })
    if (!mayAskFinancing(status, true, asked))
      refuse({ code: 'wrong-state', action: 'ask-financing', state: asked === null ? status : `financing-${asked}` })
    await insertFinancing(tx, file, bankId)
    await tellBank(tx, file, { kind: 'financing-asked', content: { reference }, part: '/financing' })
    await recordEvent(tx, file, { kind: 'financing-asked' })
  })
