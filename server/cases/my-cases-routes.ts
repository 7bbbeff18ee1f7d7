import { MyCasesPage } from '../../views/pages/application/my-cases-page.tsx'
import { homePath } from '../../views/pages/navigation.ts'
import { listFunds } from '../fund/fund-store.ts'
import { choice, form, optional } from '../http/inputs.ts'
import { page, type Route } from '../http/route.ts'
import { languageOf } from '../people/user-settings-store.ts'
import { listMyInvitations } from './invitations-read.ts'
import { listMyNotices } from './my-cases-notices.ts'
import { listMyCases } from './my-cases-read.ts'

export const myCasesRoutes: readonly Route[] = [
  page({
    path: '/cases',
    access: { kind: 'signed-in' },
    summary: 'Leads to where one finds cases: the worklist, or the own ones.',
    show: async ({ viewer }) => ({ location: homePath(viewer) }),
  }),
  page({
    path: '/my-cases',
    access: { kind: 'signed-in' },
    summary:
      "The viewer's own cases, what comes next in each, what they have been told, and invitations to the cases of others.",
    query: form({ done: optional(choice(['declined', 'language'])) }),
    async show(context, { done }) {
      const { deps, viewer } = context
      const { reader } = deps.database
      const cases = await listMyCases(reader, viewer.id, deps.clock.today())
      const [notices, funds] = [await listMyNotices(reader, viewer.id, cases), await listFunds(reader)]
      const invitations = await listMyInvitations(reader, viewer.id)
      const writtenIn = await languageOf(reader, viewer.id)
      return {
        data: { cases, notices, invitations, writtenIn },
        page: () => MyCasesPage({ context, cases, notices, funds, invitations, writtenIn, done }),
      }
    },
  }),
]
