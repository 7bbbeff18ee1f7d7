import { RecommendationView } from '../../views/pages/case/recommendation-page.tsx'
import { recommendApplication } from '../applications/recommend-application.ts'
import { recommendationForm, recommendationInput, trialForm } from '../applications/recommendation-form.ts'
import type { CaseContext } from '../http/context.ts'
import { type Attempt, command, type Moved, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { begunRecommendation } from './begun-recommendation.ts'
import { caseCommand } from './case-command.ts'
import { caseAgain, readCaseFor, toCase } from './case-page-routes.ts'
import { readEarlierRecommendation } from './earlier-recommendation-read.ts'
import { type Assessable, recommendationPage, sendingBack } from './recommendation-page.ts'
import { triedRecommendation, wishOf } from './recommendation-trial.ts'
import { asksToSeeAgain, askToSeeAgain } from './shown-by-command.ts'
import { isAskedFirst } from './viewer-standing.ts'

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
    summary:
      'What the figures come to by the rules, line by line, and the letter they would lead to. Nothing is stored.',
    form: trialForm,
    harmlessTwice: true,
    async run(context, fields) {
      if (fields.show) return askToSeeAgain()
      const assessed = (await readAssessable(context)) ?? refuse(notAssessable)
      const tried = triedRecommendation(assessed, fields, whoAndWhen(context))
      const { calculation, fault, findings, stateAid, letter } = tried
      if (fault) refuse({ code: 'calculation', ...fault })
      const data = { calculation, findings, stateAid, letter }
      return { location: `/cases/${context.caseAccess.id}/recommendation`, data }
    },
    again: showAgain,
  }),
]

const notAssessable = { code: 'wrong-state', action: 'recommended', state: 'not-under-assessment' } as const

const whoAndWhen = ({ viewer, deps }: CaseContext) => ({ officerName: viewer.name, today: deps.clock.today() })

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
  if (!assessed || isAskedFirst(assessed.parts)) return { location: `/cases/${context.caseAccess.id}` }
  const { answers, stateAid, ...choices } = begunRecommendation(assessed)
  const page = recommendationPage(assessed, { choices, stateAid, answers, today: context.deps.clock.today() })
  return { data: page, page: () => RecommendationView({ context, page, tried: null }) }
}

/** With the sum of what was typed, if that can be read, and with what the button asked for. */
async function showAgain(context: CaseContext, attempt: Attempt): Promise<Shown> {
  const assessed = await readAssessable(context)
  if (!assessed) return caseAgain('recommend')(context, attempt)
  const { value, error } = trialForm.validate(attempt.values)
  const page = error ? recommendationPage(assessed, null) : triedRecommendation(assessed, value, whoAndWhen(context))
  const problem = asksToSeeAgain(attempt) ? null : attempt.problem
  const tried = { values: attempt.values, problem, wish: wishOf(attempt.values) }
  return { data: page, page: () => RecommendationView({ context, page, tried }), status: problem?.status ?? 200 }
}
