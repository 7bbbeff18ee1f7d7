import { seedDemonstration } from '../../db/seeds/demonstration.ts'
import { soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import { municipalities, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { declareImpartiality } from '../../server/cases/declare-impartiality.ts'
import { registerTie } from '../../server/cases/register-tie.ts'
import { beginClaimAssessment } from '../../server/claims/begin-claim-assessment.ts'
import { demandRepayment } from '../../server/claims/recover-payout.ts'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { makeLetters } from '../../server/correspondence/make-letters.ts'
import type { Deps } from '../../server/deps.ts'
import { listSentMails } from '../../server/mail/mail-lists.ts'
import { reportReturned } from '../../server/mail/see-to-mail.ts'
import { sendMails } from '../../server/mail/send-mails.ts'
import { adoptRuleVersion } from '../../server/rules/adopt-rule-version.ts'
import { defaultContent } from '../../server/rules/default-content.ts'
import { draftRuleVersion } from '../../server/rules/draft-rule-version.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { seedDialogues } from './dialogue-places.ts'

/**
 * The demonstration, with what some pages need to have something to show: rules that are adopted for later and a draft of
 * others, a claim at work, a repayment on its way.
 */
export async function seedFullerDemonstration(deps: Deps): Promise<void> {
  await seedDemonstration(deps)
  await adoptForNextYear(deps)
  await draft(deps)
  await claimForTheRow(deps)
  await demandFromIngrid(deps)
  await tieTheStaff(deps)
  await bringToBoard(deps)
  await seedDialogues(deps, async who => (await casesOf(deps, who)).at(-1) ?? '')
  await handleNotices(deps)
  await makeLetters(deps)
  await sendMails(deps)
  await returnOneMail(deps)
}

async function returnOneMail(deps: Deps): Promise<void> {
  const [mail] = await listSentMails(deps.database.reader, vestTelemark.id, 1)
  const { id = '', caseId } = mail ?? {}
  if (caseId) await play.commandBy(deps, caseId, 'anne')
  const actor = await play.actorOf(deps, 'anne')
  await reportReturned(deps, { fundId: vestTelemark.id, mailId: id, commandId: deps.newId(), actor })
}

const manager = { id: 'eva' }

function draft(deps: Deps): Promise<{ id: string }> {
  const content = defaultContent(municipalities.map(({ number }) => number))
  const input = { commandId: deps.newId(), fundId: vestTelemark.id, start: { content } }
  return draftRuleVersion(deps, manager, input)
}

async function adoptForNextYear(deps: Deps): Promise<void> {
  const { id } = await draft(deps)
  const adoption = { boardCase: '31/26', adoptedDay: deps.clock.today(), inForceFrom: day('2027-01-01') }
  await adoptRuleVersion(deps, manager, { commandId: deps.newId(), id, seenVersion: 1, ...adoption })
}

/** Four homes were sold on the day they were finished, and a case officer has taken the claim. */
async function claimForTheRow(deps: Deps): Promise<void> {
  const [row] = await casesOf(deps, 'terje')
  if (!row) throw new Error('The demonstration has no case of terje')
  await play.complete(deps, row, 'terje')
  const on = deps.clock.today()
  const dwellings = [1, 2, 3, 4].map(id => soldHome(String(id), { costKr: 3_600_000, priceKr: 3_100_000, on }))
  const facts = { accountNumber: '86011117947', dwellings }
  const claimId = await losses.claim(deps, row, { applicant: 'terje', facts })
  await beginClaimAssessment(deps, await play.commandBy(deps, row, 'anne'), { claimId })
}

async function demandFromIngrid(deps: Deps): Promise<void> {
  const [paid] = await casesOf(deps, 'ingrid')
  if (!paid) throw new Error('The demonstration has no case of ingrid')
  const command = await play.commandBy(deps, paid, 'anne')
  const found = await deps.database.reader.first<{ id: string }>('SELECT id FROM claims WHERE case_id = ?', [paid])
  await demandRepayment(deps, command, {
    claimId: found?.id ?? '',
    dwellingId: '1',
    method: 'recompute',
    recoveredOre: kroner(50_000),
    reason: 'Forsikringa har dekt ein del av det same tapet.',
  })
}

/** Two more have said that they are impartial, and one whose company applies asks for a deputy. */
async function tieTheStaff(deps: Deps): Promise<void> {
  const newest = async (applicantId: string) => (await casesOf(deps, applicantId)).at(-1) ?? ''
  const actor = await play.actorOf(deps, 'bjorn')
  const company = { tie: 'company', name: 'Felle Entreprenør AS', orgNumber: '811223344', post: 'styremedlem' } as const
  const command = { fundId: vestTelemark.id, commandId: deps.newId(), actor }
  await registerTie(deps, command, { ...company, userId: 'bjorn', email: null })
  const inCase = { caseId: await newest('sigurd'), commandId: deps.newId(), actor, seenVersion: null }
  await declareImpartiality(deps, inCase, { impartial: false, tie: 'company', words: null })
  await play.commandBy(deps, await newest('ragnhild'), 'cecilie')
  await play.commandBy(deps, await newest('gunhild'), 'anne')
}

/** One that has been left to the board stands on a list, and the manager has said that she is impartial in it. */
async function bringToBoard(deps: Deps): Promise<void> {
  const waiting = (await casesOf(deps, 'sigurd')).at(-1) ?? ''
  await play.leaveToBoard(deps, waiting, 'dag')
  await play.listForBoard(deps, waiting, 'eva')
  await play.commandBy(deps, waiting, 'eva')
}

/** The ids of somebody's cases, the oldest first. */
export async function casesOf(deps: Deps, applicantId: string): Promise<string[]> {
  const sql = 'SELECT id FROM cases WHERE applicant_id = ? ORDER BY created_at'
  const rows = await deps.database.reader.all<{ id: string }>(sql, [applicantId])
  return rows.map(({ id }) => id)
}
