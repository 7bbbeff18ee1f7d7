import { AppealFormView } from '../../views/pages/appeal/appeal-form-page.tsx'
import { appealForm, paperAppealForm } from '../appeals/appeal-forms.ts'
import { fileAppeal } from '../appeals/file-appeal.ts'
import { registerAppeal } from '../appeals/register-appeal.ts'
import { listDocuments } from '../documents/document-store.ts'
import type { CaseContext } from '../http/context.ts'
import { form, optional, wholeNumber } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { readCaseFor } from './case-page-routes.ts'
import { toAppeal } from './show-appeal.ts'
import { type AppealableDecision, appealable } from './shown-appeals.ts'
import { readSubject } from './subpage-read.ts'

const query = form({ decision: optional(wholeNumber(1, 1_000_000)) })

/** Ways in for an appeal: the applicant writes it, or the fund puts in what came by post. */
export const appealFilingRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/appeal/new',
    access: { kind: 'case', parties: ['applicant'] },
    summary: 'The form for an appeal, with the decisions that can be appealed and the last day for each.',
    query,
    show: (context, { decision }) => showForm(context, { onPaper: false, chosen: decision }),
  }),
  command({
    path: '/cases/:case/appeal/new',
    access: { kind: 'case', parties: ['applicant'] },
    summary: 'Appeals a decision, named by the number of its event in the history of the case.',
    form: appealForm,
    async run(context, input) {
      await fileAppeal(context.deps, caseCommand(context), input)
      return { ...toAppeal(context, context.commandId, 'filed'), created: true, data: { id: context.commandId } }
    },
    again: (context, attempt) => showForm(context, { onPaper: false, attempt }),
  }),
  page({
    path: '/cases/:case/appeal/register',
    access: { kind: 'case', parties: ['case-officer'] },
    summary: 'The form for an appeal that came on paper.',
    query,
    show: (context, { decision }) => showForm(context, { onPaper: true, chosen: decision }),
  }),
  command({
    path: '/cases/:case/appeal/register',
    access: { kind: 'case', parties: ['case-officer'] },
    summary: 'Puts in an appeal that came on paper. It is in time when it was posted in time.',
    form: paperAppealForm,
    async run(context, input) {
      await registerAppeal(context.deps, caseCommand(context), input)
      return { ...toAppeal(context, context.commandId, 'registered'), created: true, data: { id: context.commandId } }
    },
    again: (context, attempt) => showForm(context, { onPaper: true, attempt }),
  }),
]

interface Showing {
  readonly onPaper: boolean
  readonly chosen?: number | null
  readonly attempt?: Attempt
}

async function showForm(context: CaseContext, { onPaper, chosen = null, attempt }: Showing): Promise<Shown> {
  const { deps, caseAccess } = context
  const subject = await readSubject(context)
  const parts = await readCaseFor(context)
  const decisions: readonly AppealableDecision[] = appealable(parts, deps.clock.today()).filter(
    one => one.canAppeal || onPaper,
  )
  const documents = onPaper ? await listDocuments(deps.database.reader, caseAccess.id) : []
  return {
    data: { ...subject, decisions },
    page: () => AppealFormView({ context, subject, decisions, documents, onPaper, chosen, attempt: attempt ?? null }),
  }
}
