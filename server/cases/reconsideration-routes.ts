import { CorrectionView } from '../../views/pages/appeal/correction-page.tsx'
import { ReopeningView } from '../../views/pages/appeal/reopening-page.tsx'
import { correctionForm, reopeningForm } from '../appeals/appeal-forms.ts'
import { correctDecision } from '../appeals/correct-decision.ts'
import { reopenCase } from '../appeals/reopen-case.ts'
import type { CaseContext } from '../http/context.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { casePage } from './case-page.ts'
import { caseViewer, readCaseFor, toCase } from './case-page-routes.ts'
import { readSubject } from './subpage-read.ts'

const access = { kind: 'case', parties: ['approver'] } as const

/** What the fund does with a decision of its own accord: takes it up again, or corrects its words. */
export const reconsiderationRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/reopening',
    access,
    summary: 'The form for taking a decision up again without an appeal.',
    show: context => showReopening(context, null),
  }),
  command({
    path: '/cases/:case/reopening',
    access,
    summary: 'Takes the decision on the application up again without an appeal; it is kept as it stood.',
    form: reopeningForm,
    async run(context, { reason }) {
      await reopenCase(context.deps, caseCommand(context), { reason })
      return toCase(context, 'reopened')
    },
    again: showReopening,
  }),
  page({
    path: '/cases/:case/correction',
    access,
    summary: 'The words of the decision, to be corrected.',
    show: context => showCorrection(context, null),
  }),
  command({
    path: '/cases/:case/correction',
    access,
    summary: 'Corrects clear errors in the words of the decision; both texts stay readable.',
    form: correctionForm,
    async run(context, correction) {
      await correctDecision(context.deps, caseCommand(context), correction)
      return toCase(context, 'corrected')
    },
    again: showCorrection,
  }),
]

async function readPage(context: CaseContext) {
  return casePage(await readCaseFor(context), caseViewer(context), context.deps.clock.today())
}

async function showReopening(context: CaseContext, attempt: Attempt | null): Promise<Shown> {
  const [subject, shown] = [await readSubject(context), await readPage(context)]
  const { decision, appeals, impartiality } = shown
  return {
    data: { ...subject, decision, canReopen: appeals.may.includes('reopen') },
    page: () => ReopeningView({ context, subject, decision, appeals, impartiality, attempt }),
  }
}

async function showCorrection(context: CaseContext, attempt: Attempt | null): Promise<Shown> {
  const [subject, shown] = [await readSubject(context), await readPage(context)]
  const { decision, corrections, impartiality } = shown
  return {
    data: { ...subject, decision, corrections },
    page: () => CorrectionView({ context, subject, decision, impartiality, attempt }),
  }
}
