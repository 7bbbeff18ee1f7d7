import { ApplyPage } from '../../views/pages/application/apply-page.tsx'
import { openDraft } from '../applications/open-draft.ts'
import type { Context } from '../http/context.ts'
import { choice, form, identifier } from '../http/inputs.ts'
import type { Problem } from '../http/problem.ts'
import { problemShown } from '../http/problem-shown.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import type { Fund } from '../people/access.ts'
import { findFund } from '../people/access-read.ts'
import { signInPath } from '../people/next-path.ts'
import { tracks } from '../rules/criteria.ts'
import { ruleVersionInForce } from '../rules/rule-store.ts'
import { refuse } from '../shared/refusal.ts'

export const applyRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/apply',
    access: { kind: 'public' },
    summary: 'How an application goes, and whom the rules in force are for.',
    show: context => showApply(context),
  }),
  command({
    path: '/cases',
    access: { kind: 'signed-in' },
    summary: 'Opens an empty draft of an application, as a person or as a company.',
    form: form({ fundId: identifier(), track: choice(tracks) }),
    async run({ deps, commandId, contents, viewer }, { fundId, track }) {
      if (!(await findFund(deps.database.reader, fundId)))
        refuse({ code: 'invalid', errors: [{ path: 'fundId', message: 'Dette fondet finst ikkje.' }] })
      const caseId = await openDraft(deps, { commandId, contents, actor: viewer }, { fundId, track })
      return { location: `/cases/${caseId}/application`, created: true, data: { caseId } }
    },
    again: showApplyAgain,
  }),
]

type FundContext = Context & { readonly fund: Fund }

async function showApply(context: FundContext, problem?: Problem): Promise<Shown> {
  const { deps, fund } = context
  const rules = await ruleVersionInForce(deps.database.reader, fund.id, deps.clock.today())
  const openTo = rules?.content.criteria.tracks ?? []
  const signInHref = signInPath(`/funds/${fund.id}/apply`)
  return { data: { fund, openTo }, page: () => ApplyPage({ context, signInHref, openTo, problem }) }
}

async function showApplyAgain(context: Context, attempt: Attempt): Promise<Shown> {
  const { fundId } = attempt.values
  const fund = typeof fundId === 'string' ? await findFund(context.deps.database.reader, fundId) : null
  return fund ? showApply({ ...context, fund }, attempt.problem) : problemShown(context, attempt)
}
