import type { ApplicationStep, StepProgress, StepState } from '../../../server/applications/application-steps.ts'
import { questionAt } from './questions.ts'
import { type Planned, stepTitle } from './step-titles.ts'

/** One thing to do, with how far it has come. */
export interface Task {
  readonly href: string
  readonly title: string
  readonly state: StepState
  /** What is missing in it, or what it is for. */
  readonly about: string | null
}

interface Place {
  /** Of the case. */
  readonly path: string
  readonly facts: Planned
}

export const stepTasks = (steps: readonly StepProgress[], place: Place): Task[] =>
  steps.map(({ step, state, missing }) => ({
    href: stepHref(step, place),
    title: stepTitle(step, place.facts),
    state,
    about: state === 'begun' ? `Manglar: ${missingText(missing, place)}` : null,
  }))

/** The first thing that is not done; the check page when all is. */
export function nextTaskHref(steps: readonly StepProgress[], place: Place): string {
  const next = steps.find(({ missing }) => missing.length > 0)
  return next ? stepHref(next.step, place) : `${place.path}/application/check`
}

/** Who plans one home goes straight to it. */
function stepHref(step: ApplicationStep, { path, facts }: Place): string {
  const isOneHome = step === 'homes' && facts.dwellings.length === 1
  return `${path}/application/${step}${isOneHome ? '/1' : ''}`
}

const mostNamed = 4

/** The names of what is missing, those that are too many counted. */
function missingText(missing: StepProgress['missing'], { facts }: Place): string {
  const names = missing.map(({ path, message }) => nameOf(path, facts) ?? message)
  const rest = names.length - mostNamed
  const named = names.slice(0, mostNamed).join('; ')
  return rest > 0 ? `${named}; og ${rest} til.` : `${named}.`
}

/** Which home is meant is said where there are several. */
function nameOf(path: string, { dwellings }: Planned): string | null {
  const name = questionAt(path)
  return dwellings.length === 1 ? (name?.replace(/, bustad 1$/, '') ?? null) : name
}
