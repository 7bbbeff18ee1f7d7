import { BoardView } from '../../views/pages/board/board-page.tsx'
import type { FundContext } from '../http/context.ts'
import { type Attempt, command, download, page, type Route, type Shown } from '../http/route.ts'
import { readTiedCases } from '../people/known-tie-read.ts'
import { refuse } from '../shared/refusal.ts'
import { type BoardCase, listBoardCases } from './board-case-read.ts'
import { boardListForm } from './board-form.ts'
import { type BoardList, listBoardLists, listedCaseIds, readBoardListFile } from './board-list-store.ts'
import { listResolutions, type ResolutionLine } from './board-resolution-store.ts'
import { makeBoardList } from './make-board-list.ts'

const byDeciders = { kind: 'fund', roles: ['approver', 'fund-manager'] } as const

/** What is the board's to decide, what was printed for it, and what it resolved, but for cases that the viewer is tied to. */
export interface BoardPage {
  readonly cases: readonly BoardCase[]
  readonly lists: readonly BoardList[]
  readonly resolutions: readonly ResolutionLine[]
  /** Something was left out, for the viewer is tied to it. */
  readonly withheld: boolean
}

export const boardRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/board',
    access: byDeciders,
    summary: 'The cases that are the board\u2019s to decide, the lists made of them, and what the board resolved.',
    show: context => showBoard(context, null),
  }),
  page({
    path: '/funds/:fund/board/lists',
    access: byDeciders,
    summary: 'Leads back to the board\u2019s cases.',
    show: async ({ fund }) => ({ location: `/funds/${fund.id}/board` }),
  }),
  command({
    path: '/funds/:fund/board/lists',
    access: byDeciders,
    summary: 'Prints chosen cases as a list for the board, and keeps the file.',
    form: boardListForm,
    async run({ deps, viewer, fund, commandId, contents }, { cases }) {
      const number = await makeBoardList(deps, { commandId, contents, actor: viewer, fund }, cases)
      return { location: `/funds/${fund.id}/board#lists`, created: true, data: { number } }
    },
    again: showBoard,
  }),
  download({
    path: '/funds/:fund/board/lists/:number',
    access: byDeciders,
    summary: 'A list for the board, as it was printed; not for those who are tied to a case on it.',
    produces: ['application/pdf'],
    async send({ deps, fund, params, viewer }) {
      const number = /^[1-9]\d{0,8}$/.test(params.number) ? Number(params.number) : 0
      const { reader } = deps.database
      const [tied] = await readTiedCases(reader, viewer.id, await listedCaseIds(reader, fund.id, number))
      if (tied) return refuse({ code: 'disqualified', who: 'self', tie: tied.tie })
      const content = await readBoardListFile(reader, fund.id, number)
      return content
        ? { content, type: 'application/pdf', name: `saksliste-${number}.pdf` }
        : refuse({ code: 'not-found' })
    },
  }),
]

async function showBoard(context: FundContext, tried: Attempt | null): Promise<Shown> {
  const { deps, fund, viewer } = context
  const { reader } = deps.database
  const [cases, lists, resolutions] = await Promise.all([
    listBoardCases(reader, fund.id),
    listBoardLists(reader, fund.id),
    listResolutions(reader, fund.id),
  ])
  const tied = await readTiedCases(
    reader,
    viewer.id,
    [...cases, ...resolutions].map(({ caseId }) => caseId),
  )
  const isOpen = ({ caseId }: { caseId: string }) => !tied.some(one => one.caseId === caseId)
  const page: BoardPage = {
    cases: cases.filter(isOpen),
    lists,
    resolutions: resolutions.filter(isOpen),
    withheld: tied.length > 0,
  }
  return { data: page, page: () => BoardView({ context, page, tried }) }
}
