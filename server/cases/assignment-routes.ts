import { addressOf } from '../../views/pages/case/worklist-text.ts'
import { refusalText } from '../../views/refusal-text.ts'
import { assignApplication } from '../applications/assign-application.ts'
import { assignClaim } from '../claims/assign-claim.ts'
import { loadCase } from '../history/case-store.ts'
import type { FundContext } from '../http/context.ts'
import { command, type Route } from '../http/route.ts'
import { type FieldError, type Refusal, Refused, refuse } from '../shared/refusal.ts'
import { type AssignedThing, readThings } from './assigned-thing.ts'
import { assigners, assignmentForm } from './worklist-form.ts'
import { showWorklistAgain } from './worklist-routes.ts'

/** Work is given out, or taken, from the worklist. */
export const assignmentRoutes: readonly Route[] = [
  command({
    path: '/funds/:fund/assignments',
    access: { kind: 'fund', roles: assigners },
    summary:
      'Gives applications and claims to a case officer, each named with the version of its case that was seen: `application.<case>.<version>` or `claim.<case>.<version>.<claim>`.',
    form: assignmentForm,
    async run(context, { things, officerId, ...shown }) {
      const chosen = readThings(things)
      const faults: FieldError[] = []
      for (const thing of chosen) faults.push(...(await assign(context, thing, officerId)))
      if (faults.length > 0) return refuse({ code: 'invalid', errors: faults })
      const location = addressOf(`/funds/${context.fund.id}/worklist`, { ...shown, page: null }, {})
      return { location: `${location}&assigned=${chosen.length}`, data: { assigned: chosen.length } }
    },
    again: showWorklistAgain,
  }),
]

/** One at a time: what stops one does not stop the others, and is told with its case number. */
async function assign(context: FundContext, thing: AssignedThing, officerId: string): Promise<FieldError[]> {
  const { deps, viewer, commandId, fund } = context
  const { caseId, seenVersion, claimId } = thing
  const found = await loadCase(deps.database.reader, caseId)
  if (found?.fundId !== fund.id) return refuse({ code: 'not-found' })
  const own = { commandId: `${commandId}:${claimId ?? caseId}`, contents: officerId }
  const command = { caseId, ...own, actor: viewer, seenVersion }
  try {
    if (claimId === null) await assignApplication(deps, command, { officerId })
    else await assignClaim(deps, command, { claimId, officerId })
    return []
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return faultOf(error.refusal, found.reference ?? '')
  }
}

function faultOf(refusal: Refusal, reference: string): FieldError[] {
  if (refusal.code === 'invalid') return [...refusal.errors]
  return [{ path: 'things', message: `${reference} vart ikkje tildelt. ${refusalText(refusal).detail}` }]
}
