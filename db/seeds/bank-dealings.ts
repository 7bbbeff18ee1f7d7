import { answerAssignment } from '../../server/banks/answer-assignment.ts'
import { answerFinancing } from '../../server/banks/answer-financing.ts'
import { askFinancing } from '../../server/banks/ask-financing.ts'
import { confirmLoan } from '../../server/banks/confirm-loan.ts'
import type { BankCommand } from '../../server/banks/on-bank-case.ts'
import { proposeAssignment } from '../../server/banks/propose-assignment.ts'
import { registerLoan } from '../../server/banks/register-loan.ts'
import { reportDefault } from '../../server/banks/report-default.ts'
import { addDays } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import type { Playing } from './demonstration-homes.ts'
import * as play from './play.ts'

/** Who acts for each bank. */
const bankers = { grete: 'fjellbanken', halvor: 'dalbanken' } as const
type Banker = keyof typeof bankers

const bankCommandBy = async (deps: Playing, caseId: string, banker: Banker): Promise<BankCommand> => ({
  ...(await play.commandBy(deps, caseId, banker)),
  bankId: bankers[banker],
})

/** The applicant asks the bank whether it lends. */
export const askBank = async (deps: Playing, caseId: string, applicant: string): Promise<void> =>
  askFinancing(deps, await play.commandBy(deps, caseId, applicant))

/** The bank is asked and says yes, and the loan is given. */
export async function lend(
  deps: Playing,
  caseId: string,
  { applicant, banker, loanNumber, loanKr }: { applicant: string; banker: Banker; loanNumber: string; loanKr: number },
): Promise<void> {
  await askBank(deps, caseId, applicant)
  const answer = {
    answer: 'confirmed',
    words: 'Byggjelånet blir gjort om til nedbetalingslån når bustaden er ferdig.',
  } as const
  await answerFinancing(deps, await bankCommandBy(deps, caseId, banker), answer)
  const loan = { loanNumber, amountOre: kroner(loanKr), loanDay: deps.clock.today(), priority: 1 }
  await registerLoan(deps, await bankCommandBy(deps, caseId, banker), loan)
}

export async function confirmRemaining(
  deps: Playing,
  caseId: string,
  { banker, remainingKr }: { banker: Banker; remainingKr: number },
): Promise<void> {
  const remaining = { remainingOre: kroner(remainingKr), asOfDay: deps.clock.today() }
  await confirmLoan(deps, await bankCommandBy(deps, caseId, banker), remaining)
}

/** The payout goes to the loan account: the bank asks, and the applicant agrees. */
export async function assignPayout(
  deps: Playing,
  caseId: string,
  { applicant, banker, accountNumber }: { applicant: string; banker: Banker; accountNumber: string },
): Promise<void> {
  await proposeAssignment(deps, await bankCommandBy(deps, caseId, banker), { accountNumber })
  await answerAssignment(deps, await play.commandBy(deps, caseId, applicant), { answer: 'agree' })
}

export const tellOfDefault = async (deps: Playing, caseId: string, banker: Banker): Promise<void> =>
  reportDefault(deps, await bankCommandBy(deps, caseId, banker), {
    kind: 'default',
    eventDay: addDays(deps.clock.today(), -60),
    words: 'To terminar er ikkje betalte. Vi har avtalt med låntakaren at bustaden blir seld.',
  })
