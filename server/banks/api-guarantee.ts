import type { ListedLetter } from '../letters/letter-lists.ts'
import type { ChangedGuarantee } from './api-read.ts'
import type { BankPage } from './bank-guarantee.ts'
import type { BankGuarantee } from './bank-read.ts'

/** A guarantee as a bank's own system reads it (`api-shapes.ts`): what the bank's people see, but for accounts and free text. */
export const apiListed = ({ changedAt, ...guarantee }: ChangedGuarantee): object => ({
  ...known(guarantee),
  changedAt,
})

export const apiGuarantee = (page: BankPage, version: number, letters: readonly ListedLetter[]): object => ({
  ...known(page),
  version,
  fund: page.fundName,
  notice: page.notice,
  endedDay: page.endedDay,
  claimOpen: page.claimOpen,
  claimableUntil: page.claimableUntil,
  milestones: page.milestones,
  years: page.years,
  readiness: page.readiness,
  loan: apiLoan(page.bank?.loan ?? null),
  letters: letters.filter(({ kind }) => kind === 'guarantee-letter').map(apiLetter),
})

const known = (guarantee: BankGuarantee) => ({
  number: guarantee.number,
  status: guarantee.status,
  endReason: guarantee.endReason,
  guaranteedOre: guarantee.guaranteedOre,
  heldOre: guarantee.heldOre,
  termEnds: guarantee.termEnds,
  borrower: guarantee.borrowerName,
  place: guarantee.place,
  municipality: guarantee.municipalityName,
})

function apiLoan(loan: NonNullable<BankPage['bank']>['loan']): object | null {
  if (!loan) return null
  const { maskedNumber, amountOre, loanDay, priority, remaining } = loan
  return { maskedNumber, amountOre, loanDay, priority, remaining }
}

const apiLetter = ({ version, issuedDay, replacedBy, files }: ListedLetter) => ({
  version,
  issuedDay,
  replacedBy,
  files: files.map(({ language, sha256, sizeBytes }) => ({ language, sha256, sizeBytes })),
})
