import { RecommendationView } from '../../views/pages/case/recommendation-page.tsx'
import type { OfferChoices } from '../applications/assess-application.ts'
import { recommendApplication } from '../applications/recommend-application.ts'
import {
  offerChoices,
  recommendationForm,
  recommendationInput,
  trialForm,
} from '../applications/recommendation-form.ts'
import type { CaseContext } from '../http/context.ts'
import { type Attempt, command, type Moved, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { caseCommand } from './case-command.ts'
import { caseAgain, readCaseFor, toCase } from './case-page-routes.ts'
import { readEarlierRecommendation } from './earlier-recommendation-read.ts'
import { type Assessable, begunRecommendation, recommendationPage, sendingBack } from './recommendation-page.ts'
import { asksToSeeAgain, askToSeeAgain } from './shown-by-command.ts'

const byOfficer = { kind: 'case', parties: ['case-officer'] } as const

export const recommendationRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/recommendation',
    access: byOfficer,
    summary: 'What the case is assessed by: homes, findings, and the sum that the figures come to.',
    show: showRecommendation,
  }),
  command({
    path: '/cases/:case/recommendation',
    access: byOfficer,
    summary: 'The case officer puts the case before the approver.',
    form: recommendationForm,
    async run(context, fields) {
      await recommendApplication(context.deps, caseCommand(context), recommendationInput(fields))
      return toCase(context, 'recommended')
    },
    again: showAgain,
  }),
  page({
    path: '/cases/:case/recommendation/calculation',
    access: byOfficer,
    summary: 'Leads back to the assessment.',
    show: async ({ caseAccess }) => ({ location: `/cases/${caseAccess.id}/recommendation` }),
  }),
  command({
    path: '/cases/:case/recommendation/calculation',
    access: byOfficer,
    summary: 'What the figures come to by the rules, line by line. Nothing is stored.',
    form: trialForm,
    harmlessTwice: true,
    async run(context, fields) {
      if (fields.show) return askToSeeAgain()
      const assessed = (await readAssessable(context)) ?? refuse(notAssessable)
      const { calculation, fault, findings } = recommendationPage(assessed, offerChoices(fields))
      if (fault) refuse({ code: 'calculation', ...fault })
      return { location: `/cases/${context.caseAccess.id}/recommendation`, data: { calculation, findings } }
    },
    again: showAgain,
  }),
]

const notAssessable = { code: 'wrong-state', action: 'recommended', state: 'not-under-assessment' } as const

async function readAssessable(context: CaseContext): Promise<Assessable | null> {
  const parts = await readCaseFor(context)
  const { application, rules, held, events } = parts
  if (application.status !== 'under-assessment' || !rules || !held) return null
  const reason = sendingBack(events)
  const earlier = reason === null ? null : await readEarlierRecommendation(context.deps.database.reader, parts.id)
  return { parts, application, rules, held, sentBack: reason !== null && earlier ? { reason, earlier } : null }
}

async function showRecommendation(context: CaseContext): Promise<Shown | Moved> {
  const assessed = await readAssessable(context)
  if (!assessed) return { location: `/cases/${context.caseAccess.id}` }
  const page = recommendationPage(assessed, begunRecommendation(assessed))
  return { data: page, page: () => RecommendationView({ context, page, tried: null }) }
}

/** With the sum of what was typed, if that can be read. */
async function showAgain(context: CaseContext, attempt: Attempt): Promise<Shown> {
  const assessed = await readAssessable(context)
  if (!assessed) return caseAgain('recommend')(context, attempt)
  const page = recommendationPage(assessed, typedChoices(attempt))
  const problem = asksToSeeAgain(attempt) ? null : attempt.problem
  const view = () => RecommendationView({ context, page, tried: { values: attempt.values, problem } })
  return { data: page, page: view, status: problem?.status ?? 200 }
}

function typedChoices({ values }: Attempt): OfferChoices | null {
  const { value, error } = trialForm.validate(values)
  return error ? null : offerChoices(value)
}
