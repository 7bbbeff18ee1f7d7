import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { refuse } from '../shared/refusal.ts'

/** A command on a case by somebody who acts for a bank. */
export interface BankCommand extends CaseCommand {
  readonly bankId: string
}

/** A case that names the bank. */
export interface BankFile extends CaseFile {
  readonly bankId: string
}

/** As `onCase`, for the bank that the case names. @throws Refused `not-found`: the case of another bank looks like none */
export const onBankCase = (
  deps: Deps,
  { bankId, ...command }: BankCommand & { readonly name: string },
  work: (tx: Tx, file: BankFile) => Promise<void>,
): Promise<void> =>
  onCase(deps, command, async (tx, file) => {
    if (!isOfBank(file, bankId)) return refuse({ code: 'not-found' })
    await work(tx, file)
  })

const isOfBank = (file: CaseFile, bankId: string): file is BankFile => file.bankId === bankId
