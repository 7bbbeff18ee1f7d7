import { ImpartialityView } from '../../views/pages/impartiality/impartiality-page.tsx'
import type { CaseContext } from '../http/context.ts'
import { choice, form, optional, text } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { appointDeputy } from './appoint-deputy.ts'
import { audienceOf } from './audience.ts'
import { caseCommand } from './case-command.ts'
import { toCase } from './case-page-routes.ts'
import { clearTie } from './clear-tie.ts'
import { declareImpartiality } from './declare-impartiality.ts'
import { clearanceForm, declarationForm, declarationInput, deputyForm } from './impartiality-form.ts'
import { readImpartialityPage } from './impartiality-page.ts'

const staff = { kind: 'case', parties: ['case-officer', 'approver', 'fund-manager'] } as const

/** Who may handle a case, and who does so instead of those who may not. */
export const impartialityRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/impartiality',
    access: staff,
    summary: 'Who has declared what in the case, ties that are known, and deputies.',
    query: form({ done: optional(text(40)), answer: optional(choice(['no'])) }),
    show: (context, { done, answer }) => showImpartiality(context, { done, says: answer }),
  }),
  command({
    path: '/cases/:case/impartiality',
    access: staff,
    summary: 'Says, once in each case, that one is impartial; or, at any time, what ties one to it.',
    form: declarationForm,
    async run(context, { page, ...declared }) {
      const input = declarationInput(declared)
      // What others did meanwhile changes nothing of what ties somebody to the case.
      await declareImpartiality(context.deps, { ...caseCommand(context), seenVersion: null }, input)
      if (!input.impartial) return toImpartiality(context, 'disqualified')
      return page === null ? toCase(context, 'impartial') : { location: `/cases/${context.caseAccess.id}/${page}` }
    },
    again: (context, attempt) => showImpartiality(context, { tried: { ...attempt, form: 'declaration' } }),
  }),
  command({
    path: '/cases/:case/impartiality/deputies',
    access: { kind: 'case', parties: ['fund-manager', 'approver'] },
    summary: 'Appoints a deputy for somebody who is disqualified.',
    form: deputyForm,
    async run(context, input) {
      await appointDeputy(context.deps, caseCommand(context), input)
      return toImpartiality(context, 'appointed')
    },
    again: (context, attempt) => showImpartiality(context, { tried: { ...attempt, form: 'deputy' } }),
  }),
  command({
    path: '/cases/:case/impartiality/clearance',
    access: { kind: 'case', parties: ['fund-manager'] },
    summary: 'Finds that a tie which was declared does not disqualify somebody; they declare anew.',
    form: clearanceForm,
    async run(context, input) {
      await clearTie(context.deps, caseCommand(context), input)
      return toImpartiality(context, 'cleared')
    },
    again: (context, attempt) => showImpartiality(context, { tried: { ...attempt, form: 'clearance' } }),
  }),
]

const toImpartiality = ({ caseAccess }: CaseContext, done: string) => ({
  location: `/cases/${caseAccess.id}/impartiality?done=${done}`,
})

export interface TriedImpartiality extends Attempt {
  readonly form: 'declaration' | 'deputy' | 'clearance'
}

interface Showing {
  readonly done?: string | null
  /** Who comes to tell of a tie meets the form open. */
  readonly says?: 'no' | null
  readonly tried?: TriedImpartiality | null
}

/** @throws Refused `not-found` where the case is the viewer's own: who handles it, and why others may not, is not for them. */
async function showImpartiality(
  context: CaseContext,
  { done = null, says = null, tried = null }: Showing,
): Promise<Shown> {
  const { deps, caseAccess, fund, viewer } = context
  const roles = new Set<string>(viewer.roles.get(fund.id)?.keys())
  const { id: caseId, version, parties } = caseAccess
  if (audienceOf(parties) !== 'staff') return refuse({ code: 'not-found' })
  const looking = { caseId, version, fundId: fund.id, viewer: { id: viewer.id, roles }, today: deps.clock.today() }
  const page = await readImpartialityPage(deps.database.reader, looking)
  return { data: page, page: () => ImpartialityView({ context, page, done, says, tried }) }
}
