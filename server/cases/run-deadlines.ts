import type { Tx } from '../../db/database.ts'
import { loadApplication } from '../applications/application-store.ts'
import { pinnedRules } from '../applications/assess-application.ts'
import { closeUnanswered } from '../applications/close-unanswered.ts'
import { eraseDraft } from '../applications/lapse-draft.ts'
import type { DeadlineKind } from '../deadlines/deadline.ts'
import { type DueDeadline, findOpenDeadline, listDueDeadlines } from '../deadlines/deadline-lists.ts'
import { closeDeadline } from '../deadlines/deadline-store.ts'
import { promiseAnswer } from '../deadlines/preliminary-answer.ts'
import { type IdentifiedDeadline, leaveOverdue, remind } from '../deadlines/remind.ts'
import type { Deps } from '../deps.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import { lapseUnaccepted, type OnFault } from '../guarantees/run-due.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseFile, onCase } from '../history/case-file.ts'
import { systemActor } from '../people/actor.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import { addDays } from '../shared/day.ts'

/**
 * Reminds of every deadline whose reminder is due, and does what follows where the last day has passed. Each in a
 * transaction of its own under an id made of the deadline and the day, so that any number of instances do it once, one
 * that dies goes on where it was, and what was missed while the system stood still is caught up without a heap of mails.
 * @param onFault told of a case that failed, which keeps no other from its turn; it is tried again in the next run
 */
export async function runDeadlines(deps: Deps, onFault: OnFault): Promise<void> {
  const today = deps.clock.today()
  let after: DueDeadline | null = null
  for (let pages = 0; pages < mostPages; pages += 1) {
    const due: DueDeadline[] = await listDueDeadlines(deps.database.reader, { today, after, limit: pageSize })
    for (const one of due) await runOne(deps, one).catch(error => onFault(error, one.caseId))
    after = due.at(-1) ?? null
    if (due.length < pageSize) return
  }
}

const pageSize = 500
const mostPages = 10_000

function runOne(deps: Deps, { id, caseId }: DueDeadline): Promise<void> {
  const commandId = `deadline:${id}:${deps.clock.today()}`
  const command = { caseId, commandId, actor: systemActor, seenVersion: null, name: 'run-deadline' }
  return onCase(deps, command, async (tx, file) => {
    const deadline = await findOpenDeadline(tx, id)
    if (!deadline || deadline.nextDay === null || deadline.nextDay > file.today) return
    const act = file.today > deadline.dueDay ? passed[deadline.kind] : remind
    await act(tx, file, { ...deadline, id })
  })
}

type Act = (tx: Tx, file: CaseFile, deadline: IdentifiedDeadline) => Promise<void>

const answerLater: Act = async (tx, file, { subject }) => {
  const { content } = await rulesOf(tx, file)
  const expectedDay = addDays(file.today, content.deadlines.expectedWeeks * 7)
  await promiseAnswer(tx, file, { expectedDay, reason: '', subject })
}

/** A guarantee, and what is claimed or appealed, follow the rules that the application was sent in under. */
async function rulesOf(tx: Tx, file: CaseFile): Promise<RuleVersion> {
  const application = await loadApplication(tx, file.id)
  if (!('ruleVersionId' in application)) throw new Error(`Case ${file.id} is not sent in`)
  return pinnedRules(tx, application)
}

const lapse: Act = async (tx, file) => lapseUnaccepted(tx, file, await openGuarantee(tx, file.id))

const close: Act = async (tx, file, { kind, subject, dueDay }) => {
  await closeDeadline(tx, file, { kind, subject, outcome: 'passed' })
  await recordEvent(tx, file, { kind: 'deadline-passed', detail: { deadline: kind, dueDay } })
}

/** What follows, by itself, once the last day has passed. */
const passed: Readonly<Record<DeadlineKind, Act>> = {
  answer: answerLater,
  'promised-answer': leaveOverdue,
  request: (tx, file, { subject }) => closeUnanswered(tx, file, subject),
  acceptance: lapse,
  start: leaveOverdue,
  completion: leaveOverdue,
  'sale-response': leaveOverdue,
  repayment: leaveOverdue,
  appeal: close,
  draft: (tx, file) => eraseDraft(tx, file),
}
