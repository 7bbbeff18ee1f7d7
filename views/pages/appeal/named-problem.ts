import type { Attempt } from '../../../server/http/route.ts'
import type { Problem } from '../../form.tsx'
import { emptyForm, type FormState, formState } from '../../form-state.ts'
import { namedFaults } from '../../named-faults.ts'

/** What each field of these pages is called in a line of the error summary. */
const names: Readonly<Record<string, string>> = {
  decision: 'Vedtaket',
  wrong: 'Kva som er feil',
  wanted: 'Kva du vil ha i staden',
  news: 'Nye opplysningar',
  lateReason: 'Kvifor klaga kjem etter fristen',
  sender: 'Kven som klagar',
  postedDay: 'Dagen klaga vart send',
  receivedDay: 'Dagen klaga kom',
  document: 'Dokumentet',
  answer: 'Svaret',
  reason: 'Grunngjevinga',
  outcome: 'Utfallet',
  words: 'Vurderinga',
  caseNumber: 'Saksnummeret',
  day: 'Dagen for avgjerda',
  reasons: 'Grunngjevinga',
  instruction: 'Det fondet må rette seg etter',
  'reasons.facts': 'Faktum',
  'reasons.rules': 'Reglane',
  'reasons.considerations': 'Det vi har lagt mest vekt på',
}

/** The problem with the name of its field before each fault. */
export const namedProblem = ({ problem }: Pick<Attempt, 'problem'>): Problem => namedFaults(problem, names)

export const stateOf = (attempt: Attempt | null): FormState => (attempt ? formState(attempt) : emptyForm)
