import { ResolutionView } from '../../views/pages/board/resolution-page.tsx'
import { resolutionForm, resolutionInput } from '../board/board-form.ts'
import { recordBoardResolution } from '../board/record-board-resolution.ts'
import type { CaseContext } from '../http/context.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { caseAgain, toCase } from './case-page-routes.ts'
import { readDecision } from './show-decision.ts'

const byDeciders = { kind: 'case', parties: ['approver', 'fund-manager'] } as const

/** What the board resolved in a case, recorded by another than who prepared it. */
export const boardResolutionRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/board',
    access: byDeciders,
    summary: 'What the board decides a case by, and the form for what it resolved.',
    async show(context) {
      const page = await readDecision(context, { asBoard: true })
      if (!page) return { location: `/cases/${context.caseAccess.id}` }
      return { data: page, page: () => ResolutionView({ context, page, tried: null }) }
    },
  }),
  command({
    path: '/cases/:case/board',
    access: byDeciders,
    summary: 'Records what the board resolved, and carries it out.',
    form: resolutionForm,
    async run(context, fields) {
      await recordBoardResolution(context.deps, caseCommand(context), resolutionInput(fields))
      return toCase(context, 'board-recorded')
    },
    again: showAgain,
  }),
]

async function showAgain(context: CaseContext, attempt: Attempt): Promise<Shown> {
  const page = await readDecision(context, { asBoard: true })
  if (!page) return caseAgain('record-board')(context, attempt)
  return { data: page, page: () => ResolutionView({ context, page, tried: { ...attempt, action: 'record-board' } }) }
}
