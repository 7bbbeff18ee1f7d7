import type { FieldError } from '../shared/refusal.ts'
import type { DraftFacts } from './application-facts.ts'

/** The parts of an application, each a page of its own, in the order in which they are asked for. */
export const applicationSteps = ['applicant', 'project', 'place', 'homes', 'financing', 'sum'] as const
export type ApplicationStep = (typeof applicationSteps)[number]

/** The steps whose answers stand on one page; the homes have a page each. */
export type PlainStep = Exclude<ApplicationStep, 'homes'>

/** What is asked in each. */
export const stepQuestions = {
  applicant: ['birthDay', 'orgNumber', 'orgName', 'publicDeveloper'],
  project: ['purpose', 'started'],
  place: ['municipalityNumber', 'place'],
  homes: ['dwellings'],
  financing: ['financing', 'bankId'],
  sum: ['requestedOre'],
} as const satisfies Record<ApplicationStep, readonly (keyof DraftFacts)[]>

/** How far the applicant has come with a step. Nothing has to be answered in one that is `optional`. */
export type StepState = 'not-started' | 'begun' | 'done' | 'optional'

export interface StepProgress {
  readonly step: ApplicationStep
  readonly state: StepState
  /** What must be answered or put right in it before the application can be sent. */
  readonly missing: readonly FieldError[]
}

/** How far each step has come, from the draft and everything that stops it from being sent. */
export const stepProgress = (facts: DraftFacts, missing: readonly FieldError[]): StepProgress[] =>
  applicationSteps.map(step => {
    const own = missing.filter(({ path }) => stepOf(path) === step)
    return { step, state: stateOf(isBegun(step, facts), { step, missing: own }), missing: own }
  })

/** Where a field is asked for, by its path: `dwellings.1.areaM2` → `homes`; `null` for what is asked nowhere. */
export function stepOf(path: string): ApplicationStep | null {
  const [first = ''] = path.split('.')
  return applicationSteps.find(step => stepQuestions[step].some(name => name === first)) ?? null
}

function stateOf(begun: boolean, { step, missing }: Pick<StepProgress, 'step' | 'missing'>): StepState {
  if (missing.length > 0) return begun ? 'begun' : 'not-started'
  return step === 'sum' && !begun ? 'optional' : 'done'
}

function isBegun(step: ApplicationStep, facts: DraftFacts): boolean {
  if (step === 'homes')
    return facts.dwellings.length > 1 || facts.dwellings.some(({ id: _id, ...home }) => isSaid(home))
  const answers: Readonly<Record<string, unknown>> = facts
  return stepQuestions[step].some(name => (answers[name] ?? null) !== null)
}

const isSaid = (home: object): boolean => Object.values(home).some(answer => (answer ?? null) !== null)
