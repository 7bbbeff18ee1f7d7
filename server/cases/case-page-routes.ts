import { CasePageView } from '../../views/pages/case/case-page.tsx'
import type { CaseContext } from '../http/context.ts'
import { form, optional, text } from '../http/inputs.ts'
import { type Attempt, page, type Route, type Shown } from '../http/route.ts'
import type { CaseAction, CaseViewer } from './actions.ts'
import { casePage } from './case-page.ts'
import { type CaseParts, readCase } from './case-read.ts'
import { shownBesides } from './shown-besides-read.ts'

/** Everybody who is part of a case has its page. Banks have pages of their own. */
export const casePageRoutes: readonly Route[] = [
  page({
    path: '/cases/:case',
    keep: shownBesides,
    access: { kind: 'case', parties: ['applicant', 'helper', 'case-officer', 'approver', 'fund-manager', 'owner'] },
    summary:
      'A case as its viewer may see it: where it stands, what is theirs to do, figures, homes, findings, calculation, guarantee and history.',
    query: form({ done: optional(text(40)) }),
    show: (context, { done }) => showCase(context, { done }),
  }),
]

interface CaseShowing {
  /** The code of what was just done, told on the page. */
  readonly done?: string | null
  /** What did not go through, for the form where it was tried. */
  readonly tried?: Attempt & { readonly action: CaseAction }
}

async function showCase(context: CaseContext, { done = null, tried }: CaseShowing): Promise<Shown> {
  const parts = await readCaseFor(context)
  const page = casePage(parts, caseViewer(context), context.deps.clock.today())
  return { data: page, page: () => CasePageView({ context, page, done, tried: tried ?? null }) }
}

/** As `again` of a command whose form stands on the case's page. */
export const caseAgain = (action: CaseAction) => (context: CaseContext, attempt: Attempt) =>
  showCase(context, { tried: { ...attempt, action } })

export function readCaseFor(context: CaseContext): Promise<CaseParts> {
  const { id, version } = context.caseAccess
  return readCase(context.deps.database.reader, { id, version, fund: context.fund, viewer: caseViewer(context) })
}

export const caseViewer = ({ viewer, caseAccess }: CaseContext): CaseViewer => ({
  userId: viewer.id,
  parties: caseAccess.parties,
})

/** Where a command on a case leads: to its page, which tells what was done. */
export const toCase = ({ caseAccess }: CaseContext, done: string) => ({
  location: `/cases/${caseAccess.id}?done=${done}`,
})
