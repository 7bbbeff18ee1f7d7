import type { FieldError } from '../../../server/shared/refusal.ts'
import type { Problem } from '../../form.tsx'
import { questionAt } from './questions.ts'

/** The faults of a draft under the names of their questions: the message alone does not say which amount it means. */
export function draftProblem(problem: Problem & { readonly code: string }): Problem {
  if (problem.code !== 'invalid') return problem
  return {
    title: 'Utkastet er ikkje lagra enno',
    detail: 'Alt du skreiv, står her. Rett det som ikkje kan lesast, og lagre på nytt.',
    errors: problem.errors.map(named),
  }
}

function named({ path, message }: FieldError): FieldError {
  const question = questionAt(path)
  return { path, message: question === null ? message : `${question}: ${message}` }
}
