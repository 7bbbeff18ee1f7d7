import { ReceiptPage } from '../../views/pages/application/receipt-page.tsx'
import { listDeadlines } from '../deadlines/deadline-lists.ts'
import { page, type Route } from '../http/route.ts'
import { isWithApplicant, readApplication } from './application-read.ts'

export const applicationReceiptRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/receipt',
    access: { kind: 'case', parties: ['applicant'] },
    summary: 'The receipt for the application: its number, when it came in, what happens next and when.',
    async show(context) {
      const { deps, caseAccess } = context
      const { id } = caseAccess
      const application = await readApplication(deps.database.reader, caseAccess)
      const { reference, submittedDay } = application
      if (reference === null || submittedDay === null || isWithApplicant(application))
        return { location: `/cases/${id}` }
      const deadlines = await listDeadlines(deps.database.reader, id)
      const answerBy = deadlines.find(({ kind, closedDay }) => kind === 'answer' && closedDay === null)?.dueDay ?? null
      const receipt = { reference, submittedDay, answerBy }
      return { data: { id, ...receipt }, page: () => ReceiptPage({ context, receipt }) }
    },
  }),
]
