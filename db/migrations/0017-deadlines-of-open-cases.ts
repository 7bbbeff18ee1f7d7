// Cases that were open before deadlines were kept get those that they would have had.
import type { Knex } from 'knex'
import { addDays, addMonths, type Day } from '../../server/shared/day.ts'
import { nextWorkingDay } from '../../server/shared/working-day.ts'

interface Open {
  readonly case_id: string
  readonly fund_id: string
  readonly kind: string
  readonly subject: string
  /** The day that the deadline counts from. */
  readonly set_day: Day
  readonly due_day: Day
}

export async function up(knex: Knex): Promise<void> {
  const today = await todayIn(knex)
  const open = await openIn(knex)
  const rows = open.map(deadline => ({ ...deadline, next_day: nextDay(deadline, today) }))
  for (let at = 0; at < rows.length; at += mostRows) {
    await knex('deadlines')
      .insert(rows.slice(at, at + mostRows))
      .onConflict()
      .ignore()
  }
}

/** They go with their table. */
export const down = async (): Promise<void> => undefined

const mostRows = 100

async function todayIn(knex: Knex): Promise<Day> {
  const [row] = await knex.select(knex.raw('CAST(CURRENT_DATE AS text) AS today'))
  return row.today
}

async function openIn(knex: Knex): Promise<Open[]> {
  const guarantees = await knex('guarantees').whereIn('status', ['committed', 'in-force', 'building'])
  const applications = await knex('applications').whereIn('status', ['submitted', 'under-assessment', 'recommended'])
  const drafts = await knex('applications').where('status', 'draft')
  const claims = await knex('claims').whereIn('status', ['lodged', 'under-assessment', 'recommended'])
  const demands = await knex('recoveries AS r')
    .join('claims AS k', 'k.id', 'r.claim_id')
    .whereNull('r.received_day')
    .where('r.repayment_ore', '>', 0)
    .select('k.case_id', 'k.fund_id', 'r.id', 'r.demanded_day')
  return [
    ...guarantees.flatMap(ofGuarantee),
    ...applications.map(row =>
      deadline(row, 'answer', [row.submitted_day, nextWorkingDay(addMonths(row.submitted_day, 1))]),
    ),
    ...drafts.map(row => deadline(row, 'draft', [row.changed_day, addDays(row.changed_day, 180)])),
    ...claims.map(row => ({
      ...deadline(row, 'answer', [row.lodged_day, nextWorkingDay(addMonths(row.lodged_day, 1))]),
      subject: row.id,
    })),
    ...demands.map(row => ({
      ...deadline(row, 'repayment', [row.demanded_day, nextWorkingDay(addDays(row.demanded_day, 21))]),
      subject: row.id,
    })),
  ]
}

type CaseRow = Pick<Open, 'case_id' | 'fund_id'>

const deadline = ({ case_id, fund_id }: CaseRow, kind: string, [set_day, due_day]: [Day, Day]): Open => ({
  case_id,
  fund_id,
  kind,
  subject: '',
  set_day,
  due_day,
})

type GuaranteeRow = CaseRow & { status: string; committed_day: Day } & Record<`${string}_deadline`, Day>

/** Those that are still to be met. */
function ofGuarantee(row: GuaranteeRow): Open[] {
  const kinds = { committed: 0, 'in-force': 1, building: 2 }[row.status] ?? 3
  return ['acceptance', 'start', 'completion']
    .slice(kinds)
    .map(kind => deadline(row, kind, [row.committed_day, row[`${kind}_deadline`] as Day]))
}

const remindBefore: Readonly<Record<string, readonly number[]>> = {
  acceptance: [14, 3],
  start: [90, 30, 7],
  completion: [90, 30, 7],
  repayment: [7],
  draft: [30, 7],
}

/** The first reminder that is not too late, else the day after the last. */
function nextDay({ kind, due_day }: Open, today: Day): Day {
  const reminders = (remindBefore[kind] ?? []).map(days => addDays(due_day, -days))
  return reminders.find(day => day >= today) ?? addDays(due_day, 1)
}
