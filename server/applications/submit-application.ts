import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireApplicant } from '../history/case-parties.ts'
import { giveReference, nameBank } from '../history/case-store.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { ruleVersionInForce } from '../rules/rule-store.ts'
import { refuse } from '../shared/refusal.ts'
import { requireStatus } from './application.ts'
import { readChoices } from './application-choices-read.ts'
import { applicantKeyOf } from './application-facts.ts'
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
    if (application.status === 'returned') {
      await storeResubmission(tx, file, facts)
    } else {
      const ruleVersionId = await rulesToday(tx, file)
      const applicantKey = applicantKeyOf(facts, file.applicantId)
      await storeSubmission(tx, file, { facts, ruleVersionId, submittedDay: file.today, applicantKey })
    }
    const reference = file.reference ?? (await giveReference(tx, file))
    await nameBank(tx, file, facts.bankId)
    await enqueueNotice(tx, file, { kind: 'receipt', content: { reference } })
    await recordEvent(tx, file, { kind: 'submitted', detail: { reference, facts } })
  })

async function rulesToday(tx: Tx, file: CaseFile): Promise<string> {
  const rules = await ruleVersionInForce(tx, file.fundId, file.today)
  return rules?.id ?? refuse({ code: 'no-rules-in-force', onDay: file.today })
}
