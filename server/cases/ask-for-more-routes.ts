import { AskPage } from '../../views/pages/dialogue/ask-page.tsx'
import { requestMore } from '../applications/request-more.ts'
import { askable, askedItems, mostItems, requestMoreForm } from '../applications/request-more-form.ts'
import { dueDayLimits, usualDueDay } from '../dialogue/request.ts'
import type { CaseContext } from '../http/context.ts'
import { form, optional, text } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { asksToSeeAgain, askToSeeAgain } from './shown-by-command.ts'
import { readSubject } from './subpage-read.ts'

const access = { kind: 'case', parties: ['case-officer'] } as const
const path = '/cases/:case/requests/new'

/** Where the case officer lists everything that is missing, to ask for it at once. */
export const askForMoreRoutes: readonly Route[] = [
  page({
    path,
    access,
    summary: 'What can be asked for, and by when; `about` is what to begin with.',
    query: form({ about: optional(text(100)) }),
    show: (context, { about }) =>
      showAsk(context, { items: [{ about }], dueDay: usualDueDay(context.deps.clock.today()) }),
  }),
  command({
    path,
    access,
    summary:
      'Asks the applicant for everything that is missing, with a last day. The time of the fund stands still meanwhile.',
    form: requestMoreForm,
    async run(context, { introduction, dueDay, items, action }) {
      if (action === 'add') askToSeeAgain()
      const wanted = { introduction, dueDay, items: askedItems({ items }) }
      await requestMore(context.deps, caseCommand(context), wanted)
      const { id } = context.caseAccess
      return {
        location: `/cases/${id}/requests/${context.commandId}?done=sent`,
        data: { id: context.commandId },
        created: true,
      }
    },
    again: (context, attempt) => showAsk(context, attempt.values, attempt),
  }),
]

async function showAsk(context: CaseContext, values: Attempt['values'], attempt?: Attempt): Promise<Shown> {
  const subject = await readSubject(context)
  const wantsMore = attempt !== undefined && asksToSeeAgain(attempt)
  const rows = Math.min(mostItems, Math.max(rowsIn(values) + (wantsMore ? 1 : 0), 1))
  const shown = { subject, askable, rows, limits: dueDayLimits(context.deps.clock.today()) }
  return {
    data: { caseId: subject.id, version: subject.version, askable, ...values },
    status: attempt && !wantsMore ? attempt.problem.status : 200,
    page: () => AskPage({ context, shown, values, problem: attempt && !wantsMore ? attempt.problem : null }),
  }
}

const rowsIn = ({ items }: Attempt['values']): number => (Array.isArray(items) ? items.length : 1)
