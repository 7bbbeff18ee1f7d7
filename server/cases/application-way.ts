import type { DraftFacts } from '../applications/application-facts.ts'
import { type ApplicationStep, applicationSteps } from '../applications/application-steps.ts'
import type { Way } from '../applications/step-form.ts'

/** The page of a step. Who plans one home goes straight to it. */
function stepPath(caseId: string, step: ApplicationStep, { dwellings }: Pick<DraftFacts, 'dwellings'>): string {
  const path = `/cases/${caseId}/application/${step}`
  return step === 'homes' && dwellings.length === 1 ? `${path}/1` : path
}

/** Where a step leads when it is saved: back to the check page for who came from there, else to the next step; after the last to the list. */
export function placeAfter(
  caseId: string,
  step: ApplicationStep,
  { facts, way }: { facts: DraftFacts; way: Way },
): string {
  const list = `/cases/${caseId}/application`
  if (way.action === 'list') return list
  if (way.from === 'check') return `${list}/check`
  const next = applicationSteps[applicationSteps.indexOf(step) + 1]
  return next === undefined ? list : stepPath(caseId, next, facts)
}

/** Where a step came from: the check page, the step before it, or the list. */
export function placeBefore(
  caseId: string,
  step: ApplicationStep,
  { facts, way }: { facts: DraftFacts; way: Way },
): string {
  const list = `/cases/${caseId}/application`
  if (way.from === 'check') return `${list}/check`
  const before = applicationSteps[applicationSteps.indexOf(step) - 1]
  return before === undefined ? list : stepPath(caseId, before, facts)
}
