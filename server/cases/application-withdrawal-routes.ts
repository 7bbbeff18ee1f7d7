import { WithdrawPage } from '../../views/pages/application/withdraw-page.tsx'
import { withdrawApplication } from '../applications/withdraw-application.ts'
import type { CaseContext } from '../http/context.ts'
import { form } from '../http/inputs.ts'
import type { Problem } from '../http/problem.ts'
import { command, page, type Route, type Shown } from '../http/route.ts'
import { isUndecided, readApplication } from './application-read.ts'
import { caseCommand } from './case-command.ts'

const applicant = { kind: 'case', parties: ['applicant'] } as const

export const applicationWithdrawalRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/withdraw',
    access: applicant,
    summary: 'Asks whether the application is to be taken back.',
    show: context => showWithdraw(context),
  }),
  command({
    path: '/cases/:case/application-withdrawal',
    access: applicant,
    summary: 'Takes the application back, at any time before it is decided.',
    form: form({}),
    async run(context) {
      await withdrawApplication(context.deps, caseCommand(context))
      return { location: `/cases/${context.caseAccess.id}` }
    },
    again: (context, { problem }) => showWithdraw(context, problem),
  }),
]

async function showWithdraw(context: CaseContext, problem?: Problem): Promise<Shown> {
  const { deps, caseAccess } = context
  const application = await readApplication(deps.database.reader, caseAccess)
  const possible = isUndecided(application)
  return {
    data: { id: caseAccess.id, version: caseAccess.version, status: application.status, possible },
    page: () => WithdrawPage({ context, application, possible, problem }),
  }
}
