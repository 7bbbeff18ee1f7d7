import type { ApplicationStep } from '../../../server/applications/application-steps.ts'
import type { Track } from '../../../server/rules/criteria.ts'
import { applicantHeadings } from './questions.ts'

/** As much of an application as its parts are named by. */
export interface Planned {
  readonly track: Track
  readonly dwellings: readonly object[]
  /** Who helps is told of the applicant. */
  readonly forHelper: boolean
}

/** What a step is called, in the list and over its page. */
export function stepTitle(step: ApplicationStep, { track, dwellings, forHelper }: Planned): string {
  if (step === 'applicant') return forHelper && track === 'private' ? 'Om søkjaren' : applicantHeadings[track]
  if (step === 'homes') return dwellings.length > 1 ? `Dei ${dwellings.length} bustadene` : 'Bustaden'
  return titles[step]
}

const titles = {
  project: 'Kva du skal byggje',
  place: 'Kvar du skal byggje',
  financing: 'Finansiering og bank',
  sum: 'Summen du ber om',
} as const

/** What a step is about, in a sentence under its heading. */
export const stepLeads: Readonly<Partial<Record<ApplicationStep, string>>> = {
  place: 'Bustaden må stå i ein av kommunane i fondet.',
  sum: 'Dei fleste treng ikkje svare her.',
}
