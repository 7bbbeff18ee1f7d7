import type { Tx } from '../../db/database.ts'
import { closeDeadline, setDeadline } from '../deadlines/deadline-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import { addWorkingDays } from '../shared/working-day.ts'
import type { OpenGuarantee } from './open-guarantee.ts'

/** No answer to a notice of sale is awaited any more: the homes are claimed as sold, or have had their settlement. */
export async function dropSaleDeadlines(tx: Tx, file: CaseFile, dwellingIds: readonly string[]): Promise<void> {
  for (const subject of dwellingIds)
    await closeDeadline(tx, file, { kind: 'sale-response', subject, outcome: 'dropped' })
}

/** A notice of sale that nobody had answered for one of the homes is answered as if it came today. */
export async function setSaleDeadlinesAgain(
  tx: Tx,
  file: CaseFile,
  { dwellings, rules }: Pick<OpenGuarantee, 'dwellings' | 'rules'>,
): Promise<void> {
  const dueDay = addWorkingDays(file.today, rules.content.deadlines.saleResponseDays)
  const unanswered = dwellings.filter(
    ({ settledClaimId, notice }) => settledClaimId === null && notice?.answer === 'pending',
  )
  for (const { id } of unanswered) await setDeadline(tx, file, { kind: 'sale-response', dueDay, subject: id })
}
