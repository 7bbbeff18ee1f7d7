import { formState } from '../../views/form-state.ts'
import { SelfCheckPage } from '../../views/pages/rules/self-check.tsx'
import type { Context } from '../http/context.ts'
import { choice, form, type InputOf, identifier, optional, text, wholeNumber, yesNo } from '../http/inputs.ts'
import { type Attempt, page, type Route, type Shown } from '../http/route.ts'
import { openRules } from './open-rules.ts'
import { fundOf } from './rule-routes.ts'
import { notAskedAbout, type SelfCheck, selfCheck, verdictOf } from './self-check.ts'

const questions = {
  fund: optional(identifier()),
  builder: optional(choice(['private', 'contractor', 'public'])),
  age: optional(wholeNumber(0, 120)),
  municipality: optional(text(10)),
  purpose: optional(choice(['new-building', 'conversion', 'existing'])),
  started: optional(yesNo()),
  dwellings: optional(wholeNumber(1, 200)),
}

type Answers = InputOf<typeof questions>

/** Five questions, answered in the address so that the answer can be shared. Nothing is stored. */
export const selfCheckRoutes: readonly Route[] = [
  page({
    path: '/self-check',
    access: { kind: 'public' },
    summary: 'Answers whether a project could qualify, by the rules in force today.',
    query: form(questions),
    show: (context, answers) => showCheck(context, answers),
    again: (context, attempt) => showQuestions(context, attempt),
  }),
]

async function showCheck(context: Context, { fund, ...answers }: Answers): Promise<Shown> {
  const rules = await openRules(context.deps, fund)
  const state = { values: { ...answers, started: startedText(answers.started) }, errors: missingFrom(answers) }
  const complete = completeAnswers(answers)
  const base = { context, rules, notAskedAbout: notAskedAbout(rules.version.content) }
  const about = { fund: rules.fund.id, ruleVersion: rules.version.number }
  if (!complete)
    return { data: { ...about, findings: null }, page: () => SelfCheckPage({ ...base, form: state, result: null }) }
  const findings = selfCheck(rules.version.content, complete, context.deps.clock.today())
  const result = { findings, verdict: verdictOf(findings) }
  return { data: { ...about, ...result }, page: () => SelfCheckPage({ ...base, form: state, result }) }
}

async function showQuestions(context: Context, attempt: Attempt): Promise<Shown> {
  const rules = await openRules(context.deps, fundOf(attempt))
  const form = formState(attempt)
  return {
    data: attempt.problem,
    page: () =>
      SelfCheckPage({ context, rules, form, result: null, notAskedAbout: notAskedAbout(rules.version.content) }),
  }
}

type Given = Omit<Answers, 'fund'>

function completeAnswers({ builder, municipality, purpose, started, dwellings, age }: Given): SelfCheck | null {
  if (builder === null || municipality === null || purpose === null || started === null || dwellings === null)
    return null
  return { builder, municipality, purpose, started, dwellings, age }
}

const unanswered: Readonly<Record<Exclude<keyof Given, 'age'>, string>> = {
  builder: 'Svar på kven som byggjer.',
  municipality: 'Vel kvar det skal byggjast.',
  purpose: 'Svar på om bustaden er ny.',
  started: 'Svar på om bygginga er sett i gang.',
  dwellings: 'Skriv kor mange bustader det er.',
}

/** Where some of the questions are answered, all but the age must be. */
function missingFrom({ age, ...needed }: Given): ReadonlyMap<string, string> {
  const missing = Object.entries(unanswered).filter(([name]) => needed[name as keyof typeof needed] === null)
  const isFirstVisit = age === null && missing.length === Object.keys(unanswered).length
  return new Map(isFirstVisit ? [] : missing)
}

const startedText = (started: boolean | null) => (started === null ? null : started ? 'ja' : 'nei')
