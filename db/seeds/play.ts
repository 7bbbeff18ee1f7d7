import { answerInvitation } from '../../server/applications/answer-invitation.ts'
import type { ApplicationFacts } from '../../server/applications/application-facts.ts'
import { loadApplication } from '../../server/applications/application-store.ts'
import { asStated } from '../../server/applications/assess-application.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { decideApplication } from '../../server/applications/decide-application.ts'
import type { DecisionOutcome } from '../../server/applications/decision.ts'
import { invitePerson } from '../../server/applications/invite-person.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import type { Reasons } from '../../server/applications/reasons.ts'
import { recommendApplication } from '../../server/applications/recommend-application.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { sendToBoard } from '../../server/applications/send-to-board.ts'
import type { StatedAid } from '../../server/applications/state-aid.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { makeBoardList } from '../../server/board/make-board-list.ts'
import { beginClaimAssessment } from '../../server/claims/begin-claim-assessment.ts'
import type { Claim, ClaimFacts, ClaimOutcome } from '../../server/claims/claim.ts'
import { asClaimed } from '../../server/claims/claim-settlement.ts'
import { listClaims } from '../../server/claims/claim-store.ts'
import { decideClaim } from '../../server/claims/decide-claim.ts'
import { lodgeClaim } from '../../server/claims/lodge-claim.ts'
import { attestPayment, payClaim } from '../../server/claims/pay-claim.ts'
import { recommendClaim } from '../../server/claims/recommend-claim.ts'
import type { Deps } from '../../server/deps.ts'
import { acceptCommitment } from '../../server/guarantees/answer-commitment.ts'
import { listDwellings } from '../../server/guarantees/dwelling-store.ts'
import { reportCompletion, reportStart } from '../../server/guarantees/report-progress.ts'
import type { CaseCommand } from '../../server/history/case-file.ts'
import { fundOfCase } from '../../server/history/case-store.ts'
import { findFund } from '../../server/people/access-read.ts'
import type { Actor } from '../../server/people/actor.ts'
import type { CaseRole } from '../../server/people/case-people.ts'
import type { Authority, StaffRole } from '../../server/people/viewer.ts'
import { rateSource } from '../../server/rules/state-aid.ts'
import type { Day } from '../../server/shared/day.ts'
import { lastWorkingDay } from '../../server/shared/working-day.ts'
import { declareOnce } from './declare.ts'

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

/** Who does what in a case that is played. */
export interface Cast {
  readonly officer: string
  readonly approver: string
  readonly manager: string
}

export const usualCast: Cast = { officer: 'anne', approver: 'cecilie', manager: 'eva' }

/** By somebody who, if they are staff, has said that they are impartial. */
export async function commandBy(deps: Deps, caseId: string, userId: string): Promise<CaseCommand> {
  const actor = await actorOf(deps, userId)
  await declareOnce(deps, caseId, actor)
  return { caseId, commandId: deps.newId(), actor, seenVersion: null }
}

export interface Applying {
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

export const financingSeen = {
  'financing-confirmed': { answer: 'met', reason: 'Finansieringsbrevet frå banken er lese og stemmer.' },
} as const

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
  await recommendApplication(deps, await commandBy(deps, caseId, officer), {
    outcome,
    reasons: reasonsFor[outcome],
    conditions: [],
    dwellings: asStated(application.facts),
    ceilingOre: null,
    deMinimisRemainingOre: null,
    stateAid: application.facts.track === 'contractor' ? aidStatedOn(deps.clock.today()) : null,
    answers: financingSeen,
  })
}

/** At the rate of the last banking day; the company has had some such aid before. */
export const aidStatedOn = (today: Day): StatedAid => ({
  nokPerEur: '11.423',
  rateDay: lastWorkingDay(today),
  rateSource,
  declaredEur: '20000',
})

const because = (considerations: string): Reasons => ({
  facts: 'Opplysningane i søknaden er lagde til grunn, saman med kostnadsoverslaget og takstane i saka.',
  rules: 'Søknaden er vurdert etter den regelversjonen som galdt då han kom inn.',
  considerations,
})

const reasonsFor: Record<DecisionOutcome, Reasons> = {
  granted: because('Søkjaren oppfyller alle krava i regelversjonen. Kostnad og forventa verdi er dokumenterte.'),
  'granted-in-part': because('Krava er oppfylte. Summen er sett ned til det som er dokumentert.'),
  refused: because('Prosjektet oppfyller ikkje krava i regelversjonen.'),
  dismissed: because('Søknaden gjeld ikkje ein bustad i kommunane som fondet omfattar.'),
}

/** The approver decides as recommended. */
export async function decide(deps: Deps, caseId: string, approver: string): Promise<void> {
  const application = await loadApplication(deps.database.reader, caseId)
  if (application.status !== 'recommended' && application.status !== 'waiting')
    throw new Error(`Case ${caseId} is ${application.status}`)
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
export async function grant(deps: Deps, applying: Applying, cast: Cast = usualCast): Promise<string> {
  const caseId = await apply(deps, applying)
  await recommend(deps, caseId, { officer: cast.officer })
  await decide(deps, caseId, cast.approver)
  return caseId
}

export const accept = async (deps: Deps, caseId: string, applicant: string): Promise<void> =>
  acceptCommitment(deps, await commandBy(deps, caseId, applicant))

export const start = async (deps: Deps, caseId: string, applicant: string): Promise<void> =>
  reportStart(deps, await commandBy(deps, caseId, applicant), { onDay: deps.clock.today() })

export const complete = async (deps: Deps, caseId: string, applicant: string): Promise<void> =>
  reportCompletion(deps, await commandBy(deps, caseId, applicant), { onDay: deps.clock.today() })

/** Lodges a claim; answers its id. */
export async function claim(
  deps: Deps,
  caseId: string,
  { applicant, facts }: { applicant: string; facts: ClaimFacts },
): Promise<string> {
  const command = await commandBy(deps, caseId, applicant)
  await lodgeClaim(deps, command, facts)
  return command.commandId
}

export async function findClaim(deps: Deps, caseId: string, claimId: string): Promise<Claim> {
  const found = (await listClaims(deps.database.reader, caseId)).find(one => one.id === claimId)
  if (!found) throw new Error(`No claim ${claimId}`)
  return found
}

/** The case officer takes the claim and recommends it as claimed. */
export async function recommendAsClaimed(
  deps: Deps,
  caseId: string,
  { claimId, officer, outcome = 'settled' }: { claimId: string; officer: string; outcome?: ClaimOutcome },
): Promise<void> {
  await beginClaimAssessment(deps, await commandBy(deps, caseId, officer), { claimId })
  const { facts } = await findClaim(deps, caseId, claimId)
  const assessed = asClaimed(facts.dwellings, await listDwellings(deps.database.reader, caseId))
  await recommendClaim(deps, await commandBy(deps, caseId, officer), {
    claimId,
    outcome,
    reasons: 'Salet var marknadsmessig, og kostnadene er dokumenterte med bilag.',
    assessed,
  })
}

/** The approver decides the claim as recommended. */
export async function settle(
  deps: Deps,
  caseId: string,
  { claimId, approver }: { claimId: string; approver: string },
): Promise<void> {
  const found = await findClaim(deps, caseId, claimId)
  if (found.status !== 'recommended') throw new Error(`Claim ${claimId} is ${found.status}`)
  const { outcome, settlement } = found.recommendation
  await decideClaim(deps, await commandBy(deps, caseId, approver), {
    claimId,
    outcome,
    reasons: 'Oppgjeret følgjer utrekninga.',
    seenOre: settlement.answer.payoutOre,
  })
}

/** The fund manager attests and pays. */
export async function pay(
  deps: Deps,
  caseId: string,
  { claimId, manager }: { claimId: string; manager: string },
): Promise<void> {
  await attestPayment(deps, await commandBy(deps, caseId, manager), { claimId })
  await payClaim(deps, await commandBy(deps, caseId, manager), { claimId, paidDay: deps.clock.today() })
}
