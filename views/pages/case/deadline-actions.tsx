import type { CasePage } from '../../../server/cases/case-page.ts'
import { addDays, type Day } from '../../../server/shared/day.ts'
import { RadioGroup } from '../../choices.tsx'
import { deadlineNames } from '../../deadline-text.ts'
import { DayField, TextArea } from '../../fields.tsx'
import { formatDay } from '../../figures.ts'
import { SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { CaseForm, type CaseView, formOf } from './case-form.tsx'

/** The officer's own word about when the answer comes; without it one goes out by itself when the month is over. */
export function SendPreliminaryAnswer(view: CaseView) {
  const form = formOf(view, 'send-preliminary-answer')
  const { page, context } = view
  return (
    <CaseForm view={view} to="/preliminary-answer">
      <p class="ds-paragraph">{owedText(page)}</p>
      <DayField
        {...field(form, 'expectedDay')}
        label="Når kan søkjaren vente svar?"
        min={addDays(context.deps.clock.today(), 1)}
        required
      />
      <TextArea
        {...field(form, 'cause')}
        label="Kvifor tek det lengre tid?"
        hint="Søkjaren får teksten."
        rows={3}
        required
      />
      <SubmitButton variant="secondary">Send førebels svar</SubmitButton>
    </CaseForm>
  )
}

function owedText({ deadlines }: CasePage): string {
  const open = deadlines.filter(({ closedDay }) => closedDay === null)
  const promised = open.find(({ kind }) => kind === 'promised-answer')
  if (promised) return `Søkjaren har fått vite at svaret kjem innan ${formatDay(promised.dueDay)}.`
  const due = open.find(({ kind }) => kind === 'answer')?.dueDay
  return `Er saka ikkje avgjord${due ? ` innan ${formatDay(due)}` : ''}, får søkjaren eit førebels svar av seg sjølv.`
}

/** More time for what the applicant has not done yet. */
export function ExtendDeadline(view: CaseView) {
  const form = formOf(view, 'extend-deadline')
  const options = movable(view.page).map(({ kind, dueDay }) => ({
    value: kind,
    label: deadlineNames[kind],
    hint: `Fristen er ${formatDay(dueDay)}`,
  }))
  return (
    <CaseForm view={view} to="/deadlines">
      <RadioGroup {...field(form, 'deadline')} label="Kva frist gjeld det?" options={options} required />
      <DayField
        {...field(form, 'newDay')}
        label="Ny frist"
        min={addDays(view.context.deps.clock.today(), 1)}
        required
      />
      <TextArea
        {...field(form, 'grounds')}
        label="Kva har søkjaren bedt om, og kvifor får dei det?"
        hint="Søkjaren får teksten, og banken ser den nye dagen."
        rows={3}
        required
      />
      <SubmitButton variant="secondary">Flytt fristen</SubmitButton>
    </CaseForm>
  )
}

type Movable = { readonly kind: 'acceptance' | 'start' | 'completion'; readonly dueDay: Day }

/** As the guarantee itself has them. */
function movable({ guarantee }: CasePage): readonly Movable[] {
  if (!guarantee) return []
  const { status, acceptanceDeadline, startDeadline, completionDeadline } = guarantee
  const all: readonly Movable[] = [
    { kind: 'acceptance', dueDay: acceptanceDeadline },
    { kind: 'start', dueDay: startDeadline },
    { kind: 'completion', dueDay: completionDeadline },
  ]
  return all.slice(status === 'committed' ? 0 : status === 'in-force' ? 1 : 2)
}
