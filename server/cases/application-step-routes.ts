import type Joi from 'joi'
import { formState } from '../../views/form-state.ts'
import { draftValues } from '../../views/pages/application/draft-values.ts'
import { StepPage } from '../../views/pages/application/step-page.tsx'
import type { DraftFacts } from '../applications/application-facts.ts'
import type { DraftInput } from '../applications/application-form.ts'
import type { PlainStep } from '../applications/application-steps.ts'
import { writeDraft } from '../applications/save-draft.ts'
import { stepForms, type Way, wayFields } from '../applications/step-form.ts'
import { unknownChoices } from '../applications/stray-answers-form.ts'
import type { CaseContext } from '../http/context.ts'
import { form } from '../http/inputs.ts'
import { type Attempt, command, type Moved, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { shownTooLate } from './application-again.ts'
import { type ApplicationAtHand, isWithApplicant, readApplication, readSaved } from './application-read.ts'
import { placeAfter, placeBefore } from './application-way.ts'
import { caseCommand } from './case-command.ts'

type StepAnswers = Partial<Omit<DraftInput, 'dwellings'>>
type StepForm<Answers> = Joi.ObjectSchema<Answers & Way>

const writers = { kind: 'case', parties: ['applicant', 'helper'] } as const

/** One page of questions, which is saved by itself. */
function stepRoutes<Answers extends StepAnswers>(step: PlainStep, answersForm: StepForm<Answers>): readonly Route[] {
  const path = `/cases/:case/application/${step}` as const
  return [
    page({
      path,
      access: writers,
      summary: `The application, its questions about: ${step}.`,
      query: form({ from: wayFields.from }),
      show: (context, { from }) => showStep(context, step, { action: null, from }),
    }),
    command({
      path,
      access: writers,
      summary: `Saves these answers in the draft, however few, and leaves the others: ${step}.`,
      form: answersForm,
      async run(context, { action, from, ...answers }) {
        const { deps, caseAccess } = context
        const { facts, choices } = await readApplication(deps.database.reader, caseAccess)
        const errors = unknownChoices(answers, choices)
        if (errors.length > 0) refuse({ code: 'invalid', errors })
        await writeDraft(deps, caseCommand(context), stored => ({ ...stored, ...answers }))
        const location = placeAfter(caseAccess.id, step, { facts, way: { action, from } })
        return { location, data: await readSaved(deps.database.reader, caseAccess.id) }
      },
      again: (context, attempt) => showStepAgain(context, { step, answersForm, attempt }),
    }),
  ]
}

export const applicationStepRoutes: readonly Route[] = [
  ...stepRoutes('applicant', stepForms.applicant),
  ...stepRoutes('project', stepForms.project),
  ...stepRoutes('place', stepForms.place),
  ...stepRoutes('financing', stepForms.financing),
  ...stepRoutes('sum', stepForms.sum),
]

async function showStep(context: CaseContext, step: PlainStep, way: Way): Promise<Shown | Moved> {
  const { deps, caseAccess } = context
  const { id, version } = caseAccess
  const application = await readApplication(deps.database.reader, caseAccess)
  if (!isWithApplicant(application)) return { location: `/cases/${id}` }
  const state = { values: startValues(context, application), errors: new Map() }
  const back = placeBefore(id, step, { facts: application.facts, way })
  return {
    data: { id, version, step, ...application },
    page: () => StepPage({ context, application, state, version, step, way, back }),
  }
}

/** A company's number is known from the sign-in, and stands there until something has been saved. */
function startValues(
  { viewer }: CaseContext,
  { facts, savedAt }: ApplicationAtHand,
): Readonly<Record<string, unknown>> {
  return { ...draftValues(facts), ...(savedAt === null && { orgNumber: viewer.orgNumber }) }
}

interface Tried {
  readonly step: PlainStep
  readonly answersForm: StepForm<StepAnswers>
  readonly attempt: Attempt
}

/** What was typed, on the page that fits what happened: a fault in it, a newer version, or an application that is closed. */
async function showStepAgain(context: CaseContext, { step, answersForm, attempt }: Tried): Promise<Shown> {
  const { deps, caseAccess, seenVersion } = context
  const { values, problem } = attempt
  const application = await readApplication(deps.database.reader, caseAccess)
  const typed = readTyped(answersForm, values, application)
  const tooLate = shownTooLate(context, attempt, { application, typed })
  if (tooLate) return tooLate
  const state = formState(attempt)
  const way: Way = { action: null, from: values.from === 'check' ? 'check' : null }
  const version = seenVersion ?? caseAccess.version
  const back = placeBefore(caseAccess.id, step, { facts: application.facts, way })
  return { data: problem, page: () => StepPage({ context, application, state, version, step, way, back, problem }) }
}

/** `null` where something cannot be read; then no command has seen it either. */
function readTyped(
  answersForm: StepForm<StepAnswers>,
  values: Attempt['values'],
  { facts }: ApplicationAtHand,
): DraftFacts | null {
  const { value, error } = answersForm.validate(values)
  if (error) return null
  const { action: _action, from: _from, ...answers } = value
  return { ...facts, ...answers }
}
