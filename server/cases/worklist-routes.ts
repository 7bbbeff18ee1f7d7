import { WorklistPage } from '../../views/pages/case/worklist-page.tsx'
import { choice, form, optional, text } from '../http/inputs.ts'
import { page, type Route } from '../http/route.ts'
import type { Cursor } from './worklist-branches-read.ts'
import { countWorklist } from './worklist-counts-read.ts'
import { readWorklist } from './worklist-read.ts'
import { mostFound, searchCases } from './worklist-search-read.ts'
import { firstView, worklistViews } from './worklist-views.ts'

const query = form({ view: optional(choice(worklistViews)), q: optional(text(100)), after: optional(text(140)) })

export const worklistRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/worklist',
    access: { kind: 'fund', roles: ['case-officer', 'approver', 'fund-manager'] },
    summary:
      'Applications, claims and notices of sale that wait for somebody, the oldest first, 50 at a time; or a search among all cases.',
    query,
    async show(context, { view: chosen, q: sought, after }) {
      const { deps, fund, viewer } = context
      const { reader } = deps.database
      const view = chosen ?? firstView(new Set(viewer.roles.get(fund.id)?.keys()))
      const counts = await countWorklist(reader, { fundId: fund.id, viewerId: viewer.id })
      if (sought !== null) {
        const rows = await searchCases(reader, fund.id, sought)
        const data = { sought, counts, found: rows.slice(0, mostFound), more: rows.length > mostFound }
        return { data, page: () => WorklistPage({ context, view, counts, shown: data }) }
      }
      const list = await readWorklist(reader, { fundId: fund.id, viewerId: viewer.id, view, after: readCursor(after) })
      const data = { view, counts, items: list.items, next: list.next && cursorText(list.next) }
      return { data, page: () => WorklistPage({ context, view, counts, shown: { ...data, isFirst: after === null } }) }
    },
  }),
]

/** `2026-05-04_6f1c…` */
export const cursorText = ({ since, id }: Cursor): string => `${since}_${id}`

/** What is no cursor begins at the start: it only ever comes from a link of ours. */
function readCursor(text: string | null): Cursor | null {
  const parts = /^(\d{4}-[\d:.TZ-]{5,20})_([\w-]{1,100})$/.exec(text ?? '')
  return parts?.[1] && parts[2] ? { since: parts[1], id: parts[2] } : null
}
