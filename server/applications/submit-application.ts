import type { Tx } from '../../db/database.ts'
import { startAnswerClock } from '../deadlines/answer-clock.ts'
import { closeDeadline } from '../deadlines/deadline-store.ts'
import type { Deps } from '../deps.ts'
import { applicationSentAgain } from '../dialogue/application-sent-again.ts'
import { changeBank } from '../guarantees/change-bank.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { giveReference } from '../history/case-store.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { ruleVersionInForce } from '../rules/rule-store.ts'
import type { RuleVersion } from '../rules/rule-version.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { requireStatus } from './application.ts'
import { readChoices } from './application-choices-read.ts'
import { type ApplicationFacts, applicantKeyOf } from './application-facts.ts'
import { completeFacts } from './application-form.ts'
import { loadApplication, storeResubmission, storeSubmission } from './application-store.ts'

/**
 * Sends the application in. It gets its number and the rules in force today, and keeps both when it is sent again after
 * having been returned. @throws Refused `invalid` with every fault at once, `no-rules-in-force`
 */
export const submitApplication = (deps: Deps, command: CaseCommand): Promise<void> =>
  onCase(deps, { ...command, name: 'submit' }, async (tx, file) => {
    await requireApplicant(tx, file)
    const application = requireStatus(await loadApplication(tx, file.id), 'submit', 'draft', 'returned')
    const choices = await readChoices(tx, file.fundId)
    const facts = completeFacts(application.facts, { ...choices, today: file.today })
    const dueDay =
      application.status === 'returned' ? await sendAgain(tx, file, facts) : await sendFirst(tx, file, facts)
    const reference = file.reference ?? (await giveReference(tx, file))
    await changeBank(tx, file, facts.bankId)
    await enqueueNotice(tx, file, { kind: 'receipt', content: { reference, dueDay } })
    await recordEvent(tx, file, { kind: 'submitted', detail: { reference, facts } })
  })

/** Answers the day by which the fund answers, or says when it will. */
async function sendFirst(tx: Tx, file: CaseFile, facts: ApplicationFacts): Promise<Day> {
  const { id: ruleVersionId, content } = await rulesToday(tx, file)
  const applicantKey = applicantKeyOf(facts, file.applicantId)
  await storeSubmission(tx, file, { facts, ruleVersionId, submittedDay: file.today, applicantKey })
  await closeDeadline(tx, file, { kind: 'draft', outcome: 'met' })
  return startAnswerClock(tx, file, { months: content.deadlines.answerMonths })
}

/** The fund's time goes on where it stood. */
async function sendAgain(tx: Tx, file: CaseFile, facts: ApplicationFacts): Promise<null> {
  await storeResubmission(tx, file, facts)
  await applicationSentAgain(tx, file)
  return null
}

async function rulesToday(tx: Tx, file: CaseFile): Promise<RuleVersion> {
  const rules = await ruleVersionInForce(tx, file.fundId, file.today)
  return rules ?? refuse({ code: 'no-rules-in-force', onDay: file.today })
}
