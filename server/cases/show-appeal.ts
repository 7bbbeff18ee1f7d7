import { AppealView } from '../../views/pages/appeal/appeal-page.tsx'
import { findAppeal } from '../appeals/appeal-store.ts'
import { listDocuments } from '../documents/document-store.ts'
import type { CaseContext } from '../http/context.ts'
import type { Attempt, Shown } from '../http/route.ts'
import { type AppealStep, appealPage } from './appeal-page.ts'
import { caseViewer, readCaseFor } from './case-page-routes.ts'
import { readSubject } from './subpage-read.ts'
import { readUserNames } from './user-names-read.ts'

export type AppealContext = CaseContext & { readonly params: Readonly<Record<'case' | 'appeal', string>> }

interface Showing {
  /** The code of what was just done. */
  readonly done?: string | null
  /** What did not go through, for the form where it was tried. */
  readonly tried?: Attempt & { readonly step: AppealStep }
}

/** An appeal with everything that has come of it, and what the viewer can do with it. */
export async function showAppeal(context: AppealContext, { done = null, tried }: Showing): Promise<Shown> {
  const { caseAccess, deps, params } = context
  const { reader } = deps.database
  const appeal = await findAppeal(reader, caseAccess.id, params.appeal)
  const { lateness, filedBy, preparedBy, answeredBy, recordedBy } = appeal
  const [subject, parts, names, documents] = await Promise.all([
    readSubject(context),
    readCaseFor(context),
    readUserNames(reader, [filedBy, preparedBy, answeredBy, recordedBy, lateness?.by ?? null]),
    listDocuments(reader, caseAccess.id),
  ])
  const page = appealPage({ subject, parts, appeal, viewer: caseViewer(context), names })
  return { data: page, page: () => AppealView({ context, page, documents, done, tried: tried ?? null }) }
}

/** As `again` of a command whose form stands on the appeal's page. */
export const appealAgain = (step: AppealStep) => (context: AppealContext, attempt: Attempt) =>
  showAppeal(context, { tried: { ...attempt, step } })

/** Where a command on an appeal leads: to its page, which tells what was done. */
export const toAppeal = ({ caseAccess }: CaseContext, appealId: string, done: string) => ({
  location: `/cases/${caseAccess.id}/appeal/${appealId}?done=${done}`,
})
