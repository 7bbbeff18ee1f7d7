import { type ClaimDone, doneTexts } from '../../views/pages/claim/claim-text.ts'
import { withdrawClaim } from '../claims/withdraw-claim.ts'
import { choice, form, optional } from '../http/inputs.ts'
import { command, page, type Route } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { claimLodgingRoutes } from './claim-lodging-routes.ts'
import { claimLocation, showClaim } from './claim-shown.ts'

const done = Object.keys(doneTexts) as ClaimDone[]

/** A claim as everybody sees it who may, and what its applicant does with it. */
export const claimRoutes: readonly Route[] = [
  ...claimLodgingRoutes,
  page({
    path: '/cases/:case/claims/:claim',
    access: { kind: 'case', parties: ['applicant', 'case-officer', 'approver', 'fund-manager', 'owner'] },
    summary: 'A claim: where it stands, its figures line by line, the decision, payment and repayments.',
    query: form({ done: optional(choice(done)) }),
    show: (context, query) => showClaim(context, query),
    again: context => showClaim(context),
  }),
  command({
    path: '/cases/:case/claims/:claim/withdrawal',
    access: { kind: 'case', parties: ['applicant'] },
    summary: 'Takes the claim back.',
    form: form({}),
    async run(context) {
      await withdrawClaim(context.deps, caseCommand(context), { claimId: context.params.claim })
      return { location: claimLocation(context, 'withdrawn') }
    },
    again: (context, attempt) => showClaim(context, { attempt }),
  }),
]
