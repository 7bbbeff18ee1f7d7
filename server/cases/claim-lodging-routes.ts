import { formState } from '../../views/form-state.ts'
import { ClaimFormPage } from '../../views/pages/claim/claim-form-page.tsx'
import { NoClaimPage } from '../../views/pages/claim/no-claim-page.tsx'
import { claimCalculationForm, claimFacts, claimForm } from '../claims/claim-form.ts'
import { asClaimed } from '../claims/claim-settlement.ts'
import { claimedDwelling } from '../claims/claimed-dwelling-form.ts'
import { lodgeClaim } from '../claims/lodge-claim.ts'
import type { CaseContext } from '../http/context.ts'
import { type Attempt, command, type Moved, page, type Route, type Shown } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { calculateClaim } from './claim-calculation.ts'
import { categoryChoices, claimStart, type FormValues, reshaped, typedFor } from './claim-form-values.ts'
import { claimObstacle } from './claim-obstacle.ts'
import { type ClaimableCase, readClaimableCase } from './claim-page-read.ts'
import { asksToSeeAgain, askToSeeAgain } from './shown-by-command.ts'

const access = { kind: 'case', parties: ['applicant'] } as const

/** The applicant claims a loss, and can see what it comes to before anything is sent. */
export const claimLodgingRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/claims/new',
    access,
    summary: 'A claim to fill in: the homes that are not settled, with what is known of their sale.',
    show: context => showStart(context),
  }),
  command({
    path: '/cases/:case/claims/new',
    access,
    summary: 'Lodges a claim for a loss.',
    form: claimForm,
    async run(context, input) {
      await lodgeClaim(context.deps, caseCommand(context), claimFacts(input))
      const claimId = context.commandId
      return { location: `${casePath(context)}/claims/${claimId}?done=lodged`, created: true, data: { claimId } }
    },
    again: (context, attempt) => showTyped(context, attempt),
  }),
  page({
    path: '/cases/:case/claims/calculation',
    access,
    summary: 'Leads back to the claim that is being filled in.',
    show: async context => ({ location: `${casePath(context)}/claims/new` }),
  }),
  command({
    path: '/cases/:case/claims/calculation',
    access,
    summary: 'What a claim would come to, line by line. Nothing is stored; the fund decides.',
    form: claimCalculationForm,
    harmlessTwice: true,
    async run(context, input) {
      const calculation = calculated(await readCase(context), input, context)
      if (input.step !== null) askToSeeAgain()
      return { location: `${casePath(context)}/claims/new`, data: { ...calculation } }
    },
    again: (context, attempt) => showTyped(context, attempt),
  }),
]

const casePath = ({ caseAccess }: CaseContext) => `/cases/${caseAccess.id}`

const readCase = ({ deps, caseAccess }: CaseContext) => readClaimableCase(deps.database.reader, caseAccess.id)

type Typed = { readonly dwellings: readonly Parameters<typeof claimedDwelling>[0][] }

function calculated(claimable: ClaimableCase, { dwellings }: Typed, { deps }: CaseContext) {
  const assessed = asClaimed(dwellings.map(claimedDwelling), claimable.open.dwellings)
  return calculateClaim(claimable, assessed, deps.clock.today())
}

async function showStart(context: CaseContext): Promise<Shown | Moved> {
  const claimable = await readCase(context)
  const { openClaimId } = claimable.open.guarantee
  if (openClaimId !== null) return { location: `${casePath(context)}/claims/${openClaimId}` }
  const obstacle = claimObstacle(claimable.open, context.deps.clock.today())
  if (obstacle) return { status: 409, data: { obstacle }, page: () => NoClaimPage({ context, obstacle }) }
  return showForm(context, claimable, { values: startOf(claimable), attempt: null })
}

/** The form as it was typed: with what a button made of it, with what it comes to, or with what is wrong. */
async function showTyped(context: CaseContext, attempt: Attempt): Promise<Shown> {
  const claimable = await readCase(context)
  const values = typedFor(startOf(claimable), reshaped(attempt.values) ?? attempt.values)
  return showForm(context, claimable, { values, attempt: reshaped(attempt.values) ? null : attempt })
}

interface FormShown {
  readonly values: FormValues
  readonly attempt: Attempt | null
}

function showForm(context: CaseContext, claimable: ClaimableCase, { values, attempt }: FormShown): Shown {
  const asked = attempt !== null && asksToSeeAgain(attempt)
  const problem = asked ? null : (attempt?.problem ?? null)
  const calculation = asked ? calculatedFrom(values, claimable, context) : null
  const form = formState({ values, problem })
  const categories = categoryChoices(claimable.open.rules.content.terms)
  const data = { caseId: claimable.caseId, version: context.caseAccess.version, form: values, categories, calculation }
  const status = problem?.status ?? 200
  return { status, data, page: () => ClaimFormPage({ context, claimable, categories, form, problem, calculation }) }
}

function calculatedFrom(values: FormValues, claimable: ClaimableCase, context: CaseContext) {
  const { value, error } = claimCalculationForm.validate(values)
  return error ? null : calculated(claimable, value, context)
}

const startOf = ({ open, approved }: ClaimableCase): FormValues =>
  claimStart({ dwellings: open.dwellings, approved, terms: open.rules.content.terms })
