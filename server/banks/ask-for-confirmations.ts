import type { Tx } from '../../db/database.ts'
import { askedRemainingLoan } from '../../views/mail/bank-words.ts'
import type { Deps } from '../deps.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import type { OnFault } from '../guarantees/run-due.ts'
import { type CaseFile, onCase } from '../history/case-file.ts'
import { enqueueMail } from '../mail/mail-store.ts'
import { systemActor } from '../people/actor.ts'
import { languageOf } from '../people/user-settings-store.ts'
import { listBankPeople } from './bank-people-read.ts'
import { makeLoanLink } from './loan-link.ts'
import { listUnconfirmed, storeAsked } from './loan-store.ts'

const pageSize = 200

/**
 * Asks each bank once a calendar month what is left of the loans that it has registered, unless it has said so already. Each
 * in its own transaction, under an id made of the case and the month, so that any number of instances ask once.
 */
export async function askForConfirmations(deps: Deps, onFault: OnFault): Promise<void> {
  const month = deps.clock.today().slice(0, 7)
  let after = ''
  let caseIds: string[]
  do {
    caseIds = await listUnconfirmed(deps.database.reader, { month, after, limit: pageSize })
    for (const caseId of caseIds) await askOne(deps, caseId, month).catch(error => onFault(error, caseId))
    after = caseIds.at(-1) ?? after
  } while (caseIds.length === pageSize)
}

function askOne(deps: Deps, caseId: string, month: string): Promise<void> {
  const commandId = `ask-loan:${caseId}:${month}`
  const command = { caseId, commandId, actor: systemActor, seenVersion: null, name: 'ask-for-confirmation' }
  return onCase(deps, command, async (tx, file) => {
    await storeAsked(tx, file)
    if (file.bankId !== null) await mailLinks(tx, deps, { file, bankId: file.bankId })
  })
}

/** Each person gets a link of their own; the first answer closes them all. */
async function mailLinks(
  tx: Tx,
  deps: Deps,
  { file, bankId }: { readonly file: CaseFile; readonly bankId: string },
): Promise<void> {
  const { guarantee } = await openGuarantee(tx, file.id)
  for (const { id, email } of await listBankPeople(tx, bankId)) {
    const language = await languageOf(tx, id)
    const content = { ...askedRemainingLoan(guarantee.number)[language], path: `/guarantees/${file.id}` }
    const openPath = await makeLoanLink(tx, file, bankId)
    const about = { outboxId: null, caseId: file.id, letterId: null, language, openPath }
    await enqueueMail(tx, deps, { ...about, userId: id, address: email, kind: 'bank', content })
  }
}
