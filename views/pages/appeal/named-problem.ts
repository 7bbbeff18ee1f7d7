import type { Attempt } from '../../../server/http/route.ts'
import type { Problem } from '../../form.tsx'
import { emptyForm, type FormState } from '../../form-state.ts'
import { formState } from '../case/case-form.tsx'

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

/** The problem with the name of its field before each fault; what has no field on the page is told once. */
export function namedProblem({ problem }: Pick<Attempt, 'problem'>): Problem {
  const { title, detail, errors } = problem
  const named = errors.map(({ path, message }) => {
    const name = names[path]
    return name === undefined ? { path: '', message } : { path, message: `${name}: ${message}` }
  })
  const isAlone = errors.length > 0 && errors.every(({ message }) => message === detail)
  return { title, detail: isAlone ? undefined : detail, errors: named }
}

export const stateOf = (attempt: Attempt | null): FormState => (attempt ? formState(attempt) : emptyForm)
