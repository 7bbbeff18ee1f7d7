import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { addDays, addYears, type Day } from '../shared/day.ts'
import { nextWorkingDay } from '../shared/working-day.ts'
import { setDeadline } from './deadline-store.ts'

/**
 * The last day to appeal a decision: three weeks from the day on which the notice of it was sent (forvaltningslova 1967 § 29;
 * 2025 § 63), or the next working day. An appeal is in time when it was sent on that day.
 *
 * Worked: told on Monday 1 June 2026, Monday 22 June. Told on Friday 27 March 2026, Friday 17 April, whatever Easter took of
 * it. Told on Saturday 26 April 2025, the day would be Saturday 17 May: Monday 19 May.
 */
export const appealDeadline = (notifiedDay: Day): Day => nextWorkingDay(addDays(notifiedDay, 21))

/** After this day no reason helps: one year from the notice (1967 § 31; 2025 § 65). That of 29 February is 28 February. */
export const lastDayForLateAppeal = (notifiedDay: Day): Day => nextWorkingDay(addYears(notifiedDay, 1))

/**
 * From today a decision can be appealed. Call it when the event that tells of the decision has been recorded: its number is
 * what names the decision from then on.
 */
export const startAppealClock = (tx: Tx, file: CaseFile): Promise<Day> =>
  setDeadline(tx, file, { kind: 'appeal', dueDay: appealDeadline(file.today), subject: String(file.version) })
