import { emptyForm, formState } from '../../views/form-state.ts'
import { FinancingPage } from '../../views/pages/bank/financing-page.tsx'
import type { CaseContext } from '../http/context.ts'
import { form, optional, text } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { answerFinancing } from './answer-financing.ts'
import { financingAnswerForm } from './bank-forms.ts'
import { bankCommand } from './bank-guarantee-page.ts'
import { readFinancingCase } from './financing-read.ts'

const path = '/guarantees/:case/financing'
const access = { kind: 'case', parties: ['bank'] } as const

/** An applicant has asked the bank to confirm that it lends, which may be long before there is a guarantee. */
export const financingRoutes: readonly Route[] = [
  page({
    path,
    access,
    summary: 'What the bank is asked to confirm: number, place, borrower and the sum asked for.',
    query: form({ done: optional(text(40)) }),
    show: (context, { done }) => showFinancing(context, { attempt: null, isDone: done !== null }),
  }),
  command({
    path,
    access,
    summary: 'The bank confirms that it finances the building, or says that it does not.',
    form: financingAnswerForm,
    async run(context, input) {
      await answerFinancing(context.deps, bankCommand(context), input)
      return { location: `${context.path}?done=answered` }
    },
    again: (context, attempt) => showFinancing(context, { attempt, isDone: false }),
  }),
]

async function showFinancing(
  context: CaseContext,
  { attempt, isDone }: { readonly attempt: Attempt | null; readonly isDone: boolean },
): Promise<Shown> {
  const asked = await readFinancingCase(context.deps.database.reader, context.caseAccess.id)
  const state = attempt ? formState(attempt) : emptyForm
  const shown = { context, asked, state, problem: attempt?.problem ?? null, isDone }
  return { data: { ...asked, version: context.caseAccess.version }, page: () => FinancingPage(shown) }
}
