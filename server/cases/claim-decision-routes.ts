import { emptyForm, formState } from '../../views/form-state.ts'
import { DecisionPage } from '../../views/pages/claim/decision-page.tsx'
import { claimDecisionForm, claimReturnForm } from '../claims/claim-handling-form.ts'
import { decideClaim } from '../claims/decide-claim.ts'
import { returnClaim } from '../claims/return-claim.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { calculateClaim } from './claim-calculation.ts'
import { type ClaimContext, claimLocation, pageOf, readClaimOf, showClaim } from './claim-shown.ts'

const access = { kind: 'case', parties: ['approver'] } as const

/** The approver decides a claim, or gives it back. */
export const claimDecisionRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/claims/:claim/decision',
    access,
    summary: 'The recommended settlement, calculated again with what the guarantee holds now.',
    async show(context) {
      return (await showDecision(context, null)) ?? { location: claimLocation(context) }
    },
  }),
  command({
    path: '/cases/:case/claims/:claim/decision',
    access,
    summary: 'Decides the claim. The payout must be what was seen.',
    form: claimDecisionForm,
    async run(context, decision) {
      const { claim: claimId } = context.params
      await decideClaim(context.deps, caseCommand(context), { claimId, ...decision })
      return { location: claimLocation(context, 'decided') }
    },
    again: (context, attempt) => showAgain(context, attempt),
  }),
  command({
    path: '/cases/:case/claims/:claim/return',
    access,
    summary: 'Gives the claim back to the case officer, with a reason.',
    form: claimReturnForm,
    async run(context, { reason }) {
      await returnClaim(context.deps, caseCommand(context), { claimId: context.params.claim, reason })
      return { location: claimLocation(context, 'returned') }
    },
    again: (context, attempt) => showAgain(context, attempt),
  }),
]

/** As it was typed, beside the figures as they are now; the claim itself where it has been decided or returned meanwhile. */
const showAgain = async (context: ClaimContext, attempt: Attempt): Promise<Shown> =>
  (await showDecision(context, attempt)) ?? showClaim(context, { attempt })

/** `null` where the claim does not wait for a decision. */
async function showDecision(context: ClaimContext, attempt: Attempt | null): Promise<Shown | null> {
  const view = await readClaimOf(context)
  if (view.claim.status !== 'recommended') return null
  const { assessed, settlementDate } = view.claim.recommendation
  const calculation = calculateClaim(view, assessed, settlementDate)
  const page = await pageOf(context, view)
  const authorityLimitOre = authorityOf(context)
  const form = attempt ? formState(attempt) : emptyForm
  const data = { ...page, calculation, seenOre: calculation.answer.payoutOre, version: context.caseAccess.version }
  const shown = { context, page, calculation, authorityLimitOre, form, problem: attempt?.problem ?? null }
  return { data, page: () => DecisionPage(shown) }
}

const authorityOf = ({ viewer, fund }: ClaimContext): number | null =>
  viewer.roles.get(fund.id)?.get('approver')?.authorityLimitOre ?? null
