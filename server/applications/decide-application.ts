import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { refusingShortfall } from '../fund/refusing-shortfall.ts'
import { hasBeenTold, leaveWaitingList } from '../fund/waiting-list-store.ts'
import { reserveGuarantee } from '../guarantees/reserve-guarantee.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { fundOfCase } from '../history/case-store.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import type { Authority } from '../people/viewer.ts'
import { refuse } from '../shared/refusal.ts'
import {
  type ApplicationIn,
  type CalculatedOffer,
  type DecisionOutcome,
  isGrant,
  requireStatus,
} from './application.ts'
import { loadApplication, storeDecision } from './application-store.ts'
import { offerFor, pinnedRules, readHeld } from './assess-application.ts'

export interface DecisionInput {
  readonly outcome: DecisionOutcome
  readonly reasons: string
  /** The guaranteed sum that stood on the page; 0 where nothing is granted. */
  readonly seenOre: number
}

type Decidable = ApplicationIn<'recommended' | 'waiting'>

/**
 * The second person decides. A grant calculates the sum again and must come to what was seen; the guarantee, its
 * reservation of capital and the notice to the applicant come into being with it, or nothing does.
 * A case on the waiting list is granted when its turn has come, and not before.
 * @throws Refused `four-eyes`, `authority`, `amount-changed`, `insufficient-capital`, `limit-exceeded`
 */
export async function decideApplication(deps: Deps, command: CaseCommand, input: DecisionInput): Promise<void> {
  const need = { fundId: () => fundOfCase(deps.database.reader, command.caseId), neededOre: input.seenOre }
  await refusingShortfall(deps, need, () =>
    onCase(deps, { ...command, name: 'decide' }, async (tx, file) => {
      const authority = requireRole(file.actor, file.fundId, 'approver')
      await requireImpartial(tx, file)
      const application = requireStatus(await loadApplication(tx, file.id), input.outcome, 'recommended', 'waiting')
      if (application.preparedBy === file.actor.id) refuse({ code: 'four-eyes', rule: 'preparer-decides' })
      if (isGrant(input.outcome)) await grant(tx, file, { application, authority, input })
      else await turnDown(tx, file, input)
      if (application.status === 'waiting') await leaveWaitingList(tx, file)
    }),
  )
}

interface Granting {
  readonly application: Decidable
  readonly authority: Authority
  readonly input: DecisionInput
}

async function grant(tx: Tx, file: CaseFile, { application, authority, input }: Granting): Promise<void> {
  const { recommendation } = application
  if (application.status === 'waiting' && !(await hasBeenTold(tx, file))) {
    refuse({ code: 'wrong-state', action: input.outcome, state: 'waiting' })
  }
  if (recommendation.outcome !== input.outcome)
    refuse({ code: 'wrong-state', action: input.outcome, state: application.status })
  const rules = await pinnedRules(tx, application)
  const offer = offerFor(rules, application, await readHeld(tx, file.fundId, application), recommendation)
  requireSeen(offer, input.seenOre, authority)
  await storeDecision(tx, file, { outcome: input.outcome, reasons: input.reasons, offer })
  await enqueueNotice(tx, file, { kind: 'decision', content: { outcome: input.outcome, guaranteedOre: input.seenOre } })
  await recordEvent(tx, file, { kind: input.outcome, detail: { reasons: input.reasons, guaranteedOre: input.seenOre } })
  const { municipalityNumber, applicantKey } = application
  const { dwellings } = recommendation
  await reserveGuarantee(tx, file, { rules, municipalityNumber, applicantKey, dwellings, offer: offer.answer })
}

function requireSeen({ answer, request }: CalculatedOffer, seenOre: number, authority: Authority): void {
  const { guaranteedSumOre } = answer
  if (guaranteedSumOre !== seenOre) refuse({ code: 'amount-changed', seenOre, currentOre: guaranteedSumOre })
  const limitOre = authority.authorityLimitOre
  if (limitOre !== null && guaranteedSumOre > limitOre)
    refuse({ code: 'authority', limitOre, amountOre: guaranteedSumOre })
  const availableOre = request.limits.availableOre ?? 0
  if (answer.shortfallOre > 0) refuse({ code: 'insufficient-capital', availableOre, neededOre: guaranteedSumOre })
}

async function turnDown(tx: Tx, file: CaseFile, { outcome, reasons }: DecisionInput): Promise<void> {
  await storeDecision(tx, file, { outcome, reasons, offer: null })
  await enqueueNotice(tx, file, { kind: 'decision', content: { outcome } })
  await recordEvent(tx, file, { kind: outcome, detail: { reasons } })
}
