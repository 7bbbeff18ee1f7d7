import type { Tx } from '../../db/database.ts'
import { setDeadline } from '../deadlines/deadline-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { addDays, type Day } from '../shared/day.ts'
import type { Guarantee } from './guarantee.ts'
import { changeGuarantee } from './guarantee-store.ts'
import { deadlines } from './reserve-guarantee.ts'

/**
 * A commitment that nobody has accepted is there to be accepted anew: its days are as long from today as they were at first,
 * and none comes earlier than it was. Those to build are set when it is accepted.
 */
export async function offerAnew(
  tx: Tx,
  file: CaseFile,
  { guarantee, rules }: { guarantee: Guarantee; rules: RuleVersion },
): Promise<void> {
  const first = deadlines(file, rules)
  const dueDay = laterOf(guarantee.acceptanceDeadline, first.acceptanceDeadline)
  await changeGuarantee(tx, file, {
    acceptance_deadline: dueDay,
    start_deadline: laterOf(guarantee.startDeadline, first.startDeadline),
    completion_deadline: laterOf(guarantee.completionDeadline, first.completionDeadline),
    next_due: addDays(dueDay, 1),
  })
  await setDeadline(tx, file, { kind: 'acceptance', dueDay })
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
