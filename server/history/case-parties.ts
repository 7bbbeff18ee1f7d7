import { refuse } from '../shared/refusal.ts'
import type { CaseFile } from './case-file.ts'

/** @throws Refused `not-found`: somebody else's case looks like none. */
export function requireApplicant(file: CaseFile): void {
  if (file.actor.id !== file.applicantId) refuse({ code: 'not-found' })
}

/** Nobody handles their own case. @throws Refused `four-eyes` */
export function requireOther(file: CaseFile): void {
  if (file.actor.id === file.applicantId) refuse({ code: 'four-eyes', rule: 'own-case' })
}
