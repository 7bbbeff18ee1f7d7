import type { FieldError } from '../../../server/shared/refusal.ts'
import type { Problem } from '../../form.tsx'

/** The names of groups of fields, in the order of the form: `answers.1` is the second of `answers`. */
export type GroupNames = Readonly<Record<string, readonly string[]>>

/** The faults for the summary, each under the name of its field: the message alone does not say which it means. */
export function withFaultNames(problem: Problem, groups: GroupNames = {}): Problem {
  const { title, detail, errors } = problem
  return { title, detail, errors: errors.map(error => named(error, groups)) }
}

function named({ path, message }: FieldError, groups: GroupNames): FieldError {
  const [group = '', index, field = group] = path.split('.')
  const place = index === undefined ? undefined : (groups[group]?.[Number(index)] ?? `Punkt ${Number(index) + 1}`)
  const words = [place, names[field]].filter(word => word !== undefined).join(', ')
  return { path, message: words === '' ? message : `${words}: ${message}` }
}

const names: Readonly<Record<string, string>> = {
  body: 'Teksten',
  source: 'Kven dei kjem frå',
  receivedDay: 'Når de fekk dei',
  documentId: 'Dokument i saka',
  dueDay: 'Frist',
  newDay: 'Ny frist',
  wishedDay: 'Når du kan svare',
  reason: 'Kvifor',
  words: 'Grunngjeving',
  answer: 'Lengre frist',
  introduction: 'Noko du vil seie først',
  about: 'Kva det gjeld',
  guidance: 'Kva som trengst',
  text: 'Svaret ditt',
  verdict: 'Svaret er',
}
