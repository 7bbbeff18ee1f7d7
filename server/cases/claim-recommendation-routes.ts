import { formState } from '../../views/form-state.ts'
import { RecommendationPage } from '../../views/pages/claim/recommendation-page.tsx'
import { beginClaimAssessment } from '../claims/begin-claim-assessment.ts'
import { assessedDwelling, claimAssessmentForm, claimRecommendationForm } from '../claims/claim-recommendation-form.ts'
import { asClaimed } from '../claims/claim-settlement.ts'
import { recommendClaim } from '../claims/recommend-claim.ts'
import { form } from '../http/inputs.ts'
import { type Attempt, command, type Moved, page, type Route, type Shown } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { calculateClaim, unlessItLacksSomething } from './claim-calculation.ts'
import { assessmentStart, categoryChoices, type FormValues, reshaped, typedFor } from './claim-form-values.ts'
import { type ClaimView, readLastRecommendation, readReturnReason } from './claim-page-read.ts'
import { type ClaimContext, claimLocation, readClaimOf, showClaim, standingIn } from './claim-shown.ts'
import { asksToSeeAgain, askToSeeAgain } from './shown-by-command.ts'
import { isAskedFirst } from './viewer-standing.ts'

const access = { kind: 'case', parties: ['case-officer'] } as const

/** The case officer takes a claim, goes through it and recommends what is to be done. */
export const claimRecommendationRoutes: readonly Route[] = [
  command({
    path: '/cases/:case/claims/:claim/assessment',
    access,
    summary: 'The case officer takes the claim.',
    form: form({}),
    async run(context) {
      await beginClaimAssessment(context.deps, caseCommand(context), { claimId: context.params.claim })
      return { location: claimLocation(context, 'taken') }
    },
    again: (context, attempt) => showClaim(context, { attempt }),
  }),
  page({
    path: '/cases/:case/claims/:claim/recommendation',
    access,
    summary: 'What is claimed for each home, to be assessed.',
    show: context => showStart(context),
  }),
  command({
    path: '/cases/:case/claims/:claim/recommendation',
    access,
    summary: 'Puts a settlement of the claim before the approver.',
    form: claimRecommendationForm,
    async run(context, { dwellings, outcome, reasons }) {
      const assessed = dwellings.map(assessedDwelling)
      const { claim: claimId } = context.params
      await recommendClaim(context.deps, caseCommand(context), { claimId, outcome, reasons, assessed })
      return { location: claimLocation(context, 'recommended') }
    },
    again: (context, attempt) => showTyped(context, attempt),
  }),
  page({
    path: '/cases/:case/claims/:claim/calculation',
    access,
    summary: 'Leads back to the assessment.',
    show: async context => ({ location: `${claimLocation(context)}/recommendation` }),
  }),
  command({
    path: '/cases/:case/claims/:claim/calculation',
    access,
    summary: 'What assessed figures would come to, line by line. Nothing is stored.',
    form: claimAssessmentForm,
    harmlessTwice: true,
    async run(context, input) {
      const calculation = calculated(await readClaimOf(context), input, context)
      if (input.step !== null) askToSeeAgain()
      return { location: `${claimLocation(context)}/recommendation`, data: { ...calculation } }
    },
    again: (context, attempt) => showTyped(context, attempt),
  }),
]

type Typed = { readonly dwellings: readonly Parameters<typeof assessedDwelling>[0][] }

const calculated = (view: ClaimView, { dwellings }: Typed, { deps }: ClaimContext) =>
  calculateClaim(view, dwellings.map(assessedDwelling), deps.clock.today())

async function showStart(context: ClaimContext): Promise<Shown | Moved> {
  const view = await readClaimOf(context)
  const standing = await standingIn(context)
  if (view.claim.status !== 'under-assessment' || isAskedFirst({ standing }))
    return { location: claimLocation(context) }
  return showForm(context, view, { values: await startOf(context, view), attempt: null })
}

/** The form as it was typed; the claim itself where it has moved on meanwhile. */
async function showTyped(context: ClaimContext, attempt: Attempt): Promise<Shown> {
  const view = await readClaimOf(context)
  if (view.claim.status !== 'under-assessment') return showClaim(context, { attempt })
  const changed = reshaped(attempt.values)
  const values = typedFor(await startOf(context, view), changed ?? attempt.values)
  return showForm(context, view, { values, attempt: changed || asksToSeeAgain(attempt) ? null : attempt })
}

interface FormShown {
  readonly values: FormValues
  readonly attempt: Attempt | null
}

async function showForm(context: ClaimContext, view: ClaimView, { values, attempt }: FormShown): Promise<Shown> {
  const problem = attempt?.problem ?? null
  const form = formState({ values, problem })
  const calculation = calculatedFrom(values, view, context)
  const returnedReason = await readReturnReason(context.deps.database.reader, view)
  const categories = categoryChoices(view.open.rules.content.terms)
  const data = {
    caseId: view.caseId,
    claimId: view.claim.id,
    version: context.caseAccess.version,
    form: values,
    calculation,
  }
  const shown = { context, view, categories, form, problem, calculation, returnedReason }
  return { status: problem?.status ?? 200, data, page: () => RecommendationPage(shown) }
}

/** NOTE: only the figures matter here; what else is wrong in the form is told beside its field. */
function calculatedFrom({ dwellings }: FormValues, view: ClaimView, context: ClaimContext) {
  const { value, error } = claimAssessmentForm.validate({ dwellings })
  return error ? null : unlessItLacksSomething(() => calculated(view, value, context))
}

/** As claimed, or as recommended before the approver gave it back. */
async function startOf({ deps }: ClaimContext, { claim, open }: ClaimView): Promise<FormValues> {
  const last = await readLastRecommendation(deps.database.reader, claim.id)
  if (!last) return assessmentStart(asClaimed(claim.facts.dwellings, open.dwellings))
  return { ...assessmentStart(last.assessed), outcome: last.outcome, reasons: last.reasons }
}
