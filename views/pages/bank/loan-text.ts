import type { Financing } from '../../../server/banks/financing.ts'
import type { Loan, RemainingLoan } from '../../../server/banks/loan.ts'
import type { PayoutAssignment } from '../../../server/guarantees/payout-assignment.ts'
import { formatAccountNumber } from '../../../server/shared/account-number.ts'
import { formatDay, formatOre } from '../../figures.ts'

/** The fact with its source: which bank, who, and when. */
export function financingText({ bankName, status, askedDay, answeredDay, answeredByName }: Financing): string {
  if (answeredDay === null) return `${bankName} er spurd ${formatDay(askedDay)}, og har ikkje svara enno`
  const by = `${formatDay(answeredDay)}${answeredByName ? ` ved ${answeredByName}` : ''}`
  return status === 'confirmed'
    ? `Stadfest av ${bankName} ${by}`
    : `${bankName} svarte ${by} at banken ikkje finansierer bygginga`
}

export function loanText({ maskedNumber, amountOre, loanDay, priority }: Loan): string {
  const place = priority === null ? '' : `, ${priority}. prioritet`
  return `${formatOre(amountOre)}, gitt ${formatDay(loanDay)}${place}, lån ${maskedNumber}`
}

export const remainingText = ({ remainingOre, asOfDay, recordedDay }: RemainingLoan): string =>
  `${formatOre(remainingOre)} ${formatDay(asOfDay)}, stadfest av banken ${formatDay(recordedDay)}`

export function assignmentText({ status, bankName, accountNumber, proposedDay, settledDay }: PayoutAssignment): string {
  const account = `lånekontoen ${formatAccountNumber(accountNumber)} hos ${bankName}`
  return status === 'agreed' && settledDay !== null
    ? `Går til ${account}, avtalt ${formatDay(settledDay)}`
    : `${bankName} bad ${formatDay(proposedDay)} om at ho går til ${account}. Søkjaren har ikkje svara enno`
}

/** What comes of it, where the rules let the guarantee follow the loan: it cannot be undone, so it is said before. */
export const followsLoanText = (heldOre: number): string =>
  `Garantien følgjer restlånet: er det mindre enn ${formatOre(heldOre)} når bustaden er ferdig, går skilnaden attende til fondet, og garantien blir ikkje auka att.`
