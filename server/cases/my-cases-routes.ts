import { MyCasesPage } from '../../views/pages/application/my-cases-page.tsx'
import { listFunds } from '../fund/fund-store.ts'
import { page, type Route } from '../http/route.ts'
import { listMyNotices } from './my-cases-notices.ts'
import { listMyCases } from './my-cases-read.ts'

export const myCasesRoutes: readonly Route[] = [
  page({
    path: '/my-cases',
    access: { kind: 'signed-in' },
    summary: "The viewer's own cases, what comes next in each, and what they have been told.",
    async show(context) {
      const { deps, viewer } = context
      const { reader } = deps.database
      const cases = await listMyCases(reader, viewer.id, deps.clock.today())
      const [notices, funds] = [await listMyNotices(reader, viewer.id, cases), await listFunds(reader)]
      return { data: { cases, notices }, page: () => MyCasesPage({ context, cases, notices, funds }) }
    },
  }),
]
