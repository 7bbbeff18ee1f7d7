import { BoardView } from '../../views/pages/board/board-page.tsx'
import type { FundContext } from '../http/context.ts'
import { type Attempt, command, download, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { type BoardCase, listBoardCases } from './board-case-read.ts'
import { boardListForm } from './board-form.ts'
import { type BoardList, listBoardLists, readBoardListFile } from './board-list-store.ts'
import { listResolutions, type ResolutionLine } from './board-resolution-store.ts'
import { makeBoardList } from './make-board-list.ts'

const byDeciders = { kind: 'fund', roles: ['approver', 'fund-manager'] } as const

/** What is the board's to decide, what was printed for it, and what it resolved. */
export interface BoardPage {
  readonly cases: readonly BoardCase[]
  readonly lists: readonly BoardList[]
  readonly resolutions: readonly ResolutionLine[]
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
    async run({ deps, viewer, fund, commandId }, { cases }) {
      await makeBoardList(deps, { commandId, actor: viewer, fund }, cases)
      return { location: `/funds/${fund.id}/board#lists`, created: true }
    },
    again: showBoard,
  }),
  download({
    path: '/funds/:fund/board/lists/:number',
    access: byDeciders,
    summary: 'A list for the board, as it was printed.',
    produces: ['application/pdf'],
    async send({ deps, fund, params }) {
      const number = /^[1-9]\d{0,8}$/.test(params.number) ? Number(params.number) : 0
      const content = await readBoardListFile(deps.database.reader, fund.id, number)
      return content
        ? { content, type: 'application/pdf', name: `saksliste-${number}.pdf` }
        : refuse({ code: 'not-found' })
    },
  }),
]

async function showBoard(context: FundContext, tried: Attempt | null): Promise<Shown> {
  const { deps, fund } = context
  const { reader } = deps.database
  const [cases, lists, resolutions] = await Promise.all([
    listBoardCases(reader, fund.id),
    listBoardLists(reader, fund.id),
    listResolutions(reader, fund.id),
  ])
  const page: BoardPage = { cases, lists, resolutions }
  return { data: page, page: () => BoardView({ context, page, tried }) }
}
