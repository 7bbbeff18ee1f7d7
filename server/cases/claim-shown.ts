import { emptyForm, formState } from '../../views/form-state.ts'
import { ClaimPage } from '../../views/pages/claim/claim-page.tsx'
import type { ClaimDone } from '../../views/pages/claim/claim-text.ts'
import type { CaseContext } from '../http/context.ts'
import type { Attempt, Shown } from '../http/route.ts'
import type { CaseViewer } from './actions.ts'
import { claimPage } from './claim-page.ts'
import { type ClaimView, readClaim, readReturnReason } from './claim-page-read.ts'
import { readViewerStanding } from './viewer-standing.ts'

/** The context of a route with a claim in its path. */
export type ClaimContext = CaseContext & { readonly params: Readonly<Record<'case' | 'claim', string>> }

export const claimLocation = ({ params }: ClaimContext, done?: ClaimDone): string =>
  `/cases/${params.case}/claims/${params.claim}${done ? `?done=${done}` : ''}`

export const readClaimOf = ({ deps, params }: ClaimContext): Promise<ClaimView> =>
  readClaim(deps.database.reader, params.case, params.claim)

export const viewerOf = ({ viewer, caseAccess }: CaseContext): CaseViewer => ({
  userId: viewer.id,
  parties: caseAccess.parties,
})

export async function pageOf(context: ClaimContext, view: ClaimView) {
  const isBack = view.claim.status === 'under-assessment'
  const returnedReason = isBack ? await readReturnReason(context.deps.database.reader, view) : null
  return claimPage(view, viewerOf(context), { returnedReason, standing: await standingIn(context) })
}

/** How the viewer stands to the case; `null` for those who handle nothing. */
export const standingIn = (context: ClaimContext) =>
  readViewerStanding(context.deps.database.reader, {
    caseId: context.params.case,
    fundId: context.fund.id,
    viewer: viewerOf(context),
  })

/** The claim itself: what every command on it leads back to, also when it did not go through. */
export async function showClaim(
  context: ClaimContext,
  { attempt = null, done = null }: { attempt?: Attempt | null; done?: ClaimDone | null } = {},
): Promise<Shown> {
  const page = await pageOf(context, await readClaimOf(context))
  const form = attempt ? formState(attempt) : emptyForm
  const problem = attempt?.problem ?? null
  const unsent = attempt ? unsentText(attempt) : null
  const data = { ...page, version: context.caseAccess.version }
  return { data, page: () => ClaimPage({ context, page, form, problem, unsent, done }) }
}

/** What somebody wrote on a page of its own that the claim has moved on from. */
function unsentText({ values }: Attempt): string | null {
  const { reasons, reason } = values
  if (typeof reasons === 'string' && reasons.trim() !== '') return reasons
  return typeof reason === 'string' && !('recoveredOre' in values) && reason.trim() !== '' ? reason : null
}
