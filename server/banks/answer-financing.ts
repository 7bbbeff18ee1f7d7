import { loadApplication } from '../applications/application-store.ts'
import type { Deps } from '../deps.ts'
import { tellOfficer } from '../dialogue/tell.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { refuse } from '../shared/refusal.ts'
import { isAnswerOfUse } from './financing.ts'
import { findFinancing, storeFinancingAnswer } from './financing-store.ts'
import { type BankCommand, onBankCase } from './on-bank-case.ts'

export interface FinancingAnswer {
  readonly answer: 'confirmed' | 'declined'
  /** The amount, a condition, or why not. */
  readonly words: string | null
}

/** The bank says whether it lends; the fund and the applicants are told the same. */
export const answerFinancing = (deps: Deps, command: BankCommand, { answer, words }: FinancingAnswer): Promise<void> =>
  onBankCase(deps, { ...command, name: 'answer-financing' }, async (tx, file) => {
    const financing = await findFinancing(tx, file.id)
    if (!financing) return refuse({ code: 'not-found' })
    if (financing.status !== 'asked')
      refuse({ code: 'wrong-state', action: 'answer-financing', state: `financing-${financing.status}` })
    const { status } = await loadApplication(tx, file.id)
    if (!isAnswerOfUse(status)) refuse({ code: 'wrong-state', action: 'answer-financing', state: status })
    await storeFinancingAnswer(tx, file, { status: answer, words })
    const told = { kind: 'financing-answered', content: { answer, bankName: financing.bankName } } as const
    await enqueueNotice(tx, file, told)
    await tellOfficer(tx, file, told)
    const kind = answer === 'confirmed' ? 'financing-confirmed' : 'financing-declined'
    await recordEvent(tx, file, { kind, detail: { explanation: words } })
  })
