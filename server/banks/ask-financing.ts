import type { ApplicationStatus } from '../applications/application.ts'
import { loadApplication } from '../applications/application-store.ts'
import type { Deps } from '../deps.ts'
import type { GuaranteeStatus } from '../guarantees/guarantee.ts'
import { findGuarantee } from '../guarantees/guarantee-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { refuse } from '../shared/refusal.ts'
import { type Financing, isAnswerOfUse } from './financing.ts'
import { findFinancing, insertFinancing } from './financing-store.ts'
import { tellBank } from './tell-bank.ts'

interface FinancingState {
  readonly status: ApplicationStatus
  readonly hasBank: boolean
  readonly asked: Financing['status'] | null
  /** `null` before there is one. */
  readonly guarantee: GuaranteeStatus | null
}

export const mayAskFinancing = ({ status, hasBank, asked, guarantee }: FinancingState): boolean =>
  hasBank &&
  status !== 'returned' &&
  isAnswerOfUse(status) &&
  guarantee !== 'ended' &&
  (asked === null || asked === 'declined')

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
    const guarantee = (await findGuarantee(tx, file.id))?.status ?? null
    if (!mayAskFinancing({ status, hasBank: true, asked, guarantee }))
      refuse({ code: 'wrong-state', action: 'ask-financing', state: stateThatRefuses(guarantee, asked) ?? status })
    await insertFinancing(tx, file, bankId)
    await tellBank(tx, file, { kind: 'financing-asked', content: { reference }, part: '/financing' })
    await recordEvent(tx, file, { kind: 'financing-asked' })
  })

const stateThatRefuses = (guarantee: FinancingState['guarantee'], asked: FinancingState['asked']): string | null =>
  guarantee === 'ended' ? guarantee : asked && `financing-${asked}`
