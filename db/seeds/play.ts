import { answerInvitation } from '../../server/applications/answer-invitation.ts'
import { awaitsDecision } from '../../server/applications/application.ts'
import type { ApplicationFacts } from '../../server/applications/application-facts.ts'
import { loadApplication } from '../../server/applications/application-store.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { decideApplication } from '../../server/applications/decide-application.ts'
import type { DecisionOutcome } from '../../server/applications/decision.ts'
import { invitePerson } from '../../server/applications/invite-person.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import { recommendApplication } from '../../server/applications/recommend-application.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { sendToBoard } from '../../server/applications/send-to-board.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { makeBoardList } from '../../server/board/make-board-list.ts'
import type { Deps } from '../../server/deps.ts'
import { acceptCommitment } from '../../server/guarantees/answer-commitment.ts'
import { reportCompletion, reportStart } from '../../server/guarantees/report-progress.ts'
import type { CaseCommand } from '../../server/history/case-file.ts'
import { fundOfCase } from '../../server/history/case-store.ts'
import { findFund } from '../../server/people/access-read.ts'
import type { Actor } from '../../server/people/actor.ts'
import type { CaseRole } from '../../server/people/case-people.ts'
import type { Authority, StaffRole } from '../../server/people/viewer.ts'
import { declareOnce } from './declare.ts'
import { recommendedAsStated } from './recommended-as-stated.ts'

/** Somebody with the roles that the database gives them. */
export async function actorOf(deps: Deps, id: string): Promise<Actor> {
  const rows = await deps.database.reader.all<{ fund_id: string; role: StaffRole; authority_limit_ore: number | null }>(
    'SELECT fund_id, role, authority_limit_ore FROM user_roles WHERE user_id = ?',
    [id],
  )
  const roles = new Map<string, Map<StaffRole, Authority>>()
  for (const row of rows) {
    const held = roles.get(row.fund_id) ?? new Map<StaffRole, Authority>()
    roles.set(row.fund_id, held.set(row.role, { authorityLimitOre: row.authority_limit_ore }))
  }
  return { id, roles }
}

/** By somebody who, if they are staff, has said that they are impartial. */
export async function commandBy(deps: Deps, caseId: string, userId: string): Promise<CaseCommand> {
  const actor = await actorOf(deps, userId)
  await declareOnce(deps, caseId, actor)
  return { caseId, commandId: deps.newId(), actor, seenVersion: null }
}

interface Applying {
  readonly applicant: string
  readonly fundId: string
  readonly facts: ApplicationFacts
}

/** Opens, fills in and sends an application; answers the case's id. */
export async function apply(deps: Deps, { applicant, fundId, facts }: Applying): Promise<string> {
  const actor = await actorOf(deps, applicant)
  const caseId = await openDraft(deps, { commandId: deps.newId(), actor }, { fundId, track: facts.track })
  await saveDraft(deps, await commandBy(deps, caseId, applicant), facts)
  await submitApplication(deps, await commandBy(deps, caseId, applicant))
  return caseId
}

/** The applicant invites somebody to the case, who accepts. */
export async function join(
  deps: Deps,
  caseId: string,
  { applicant, role, person }: { applicant: string; role: CaseRole; person: string },
): Promise<void> {
  const invite = await commandBy(deps, caseId, applicant)
  await invitePerson(deps, invite, { email: `${person}@demo.invalid`, role })
  const invitationId = invite.commandId
  await answerInvitation(deps, await commandBy(deps, caseId, person), { invitationId, answer: 'accept' })
}

/** The case officer takes the case and recommends it as stated. */
export async function recommend(
  deps: Deps,
  caseId: string,
  { officer, outcome = 'granted' as DecisionOutcome }: { officer: string; outcome?: DecisionOutcome },
): Promise<void> {
  await beginAssessment(deps, await commandBy(deps, caseId, officer))
  await recommendTaken(deps, caseId, { officer, outcome })
}

/** As `recommend`, where somebody has the case. */
export async function recommendTaken(
  deps: Deps,
  caseId: string,
  { officer, outcome = 'granted' as DecisionOutcome }: { officer: string; outcome?: DecisionOutcome },
): Promise<void> {
  const application = await loadApplication(deps.database.reader, caseId)
  if (application.status !== 'under-assessment') throw new Error(`Case ${caseId} is ${application.status}`)
  const stated = recommendedAsStated(application.facts, outcome, deps.clock.today())
  await recommendApplication(deps, await commandBy(deps, caseId, officer), stated)
}

/** The approver decides as recommended. */
export async function decide(deps: Deps, caseId: string, approver: string): Promise<void> {
  const application = await loadApplication(deps.database.reader, caseId)
  if (!awaitsDecision(application)) throw new Error(`Case ${caseId} is ${application.status}`)
  const { outcome, reasons, conditions, offer } = application.recommendation
  const seenOre = offer?.answer.guaranteedSumOre ?? 0
  await decideApplication(deps, await commandBy(deps, caseId, approver), {
    outcome,
    reasons,
    conditions,
    seenOre,
  })
}

/** An approver leaves the case to the board. */
export const leaveToBoard = async (deps: Deps, caseId: string, approver: string): Promise<void> =>
  sendToBoard(deps, await commandBy(deps, caseId, approver), { reason: 'Saka er den fyrste av sitt slag i fondet.' })

/** A case that is the board's comes on a list for its meeting. Answers the number of the list. */
export async function listForBoard(deps: Deps, caseId: string, maker: string): Promise<number> {
  const fund = await findFund(deps.database.reader, await fundOfCase(deps.database.reader, caseId))
  if (!fund) throw new Error(`No fund of case ${caseId}`)
  return makeBoardList(deps, { commandId: deps.newId(), actor: await actorOf(deps, maker), fund }, [caseId])
}

/** From application to commitment. */
export async function grant(deps: Deps, applying: Applying): Promise<string> {
  const caseId = await apply(deps, applying)
  await recommend(deps, caseId, { officer: 'anne' })
  await decide(deps, caseId, 'cecilie')
  return caseId
}

export const accept = async (deps: Deps, caseId: string, applicant: string): Promise<void> =>
  acceptCommitment(deps, await commandBy(deps, caseId, applicant))

export const start = async (deps: Deps, caseId: string, applicant: string): Promise<void> =>
  reportStart(deps, await commandBy(deps, caseId, applicant), { onDay: deps.clock.today() })

export const complete = async (deps: Deps, caseId: string, applicant: string): Promise<void> =>
  reportCompletion(deps, await commandBy(deps, caseId, applicant), { onDay: deps.clock.today() })
