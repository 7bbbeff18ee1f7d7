import { ErrorSummary, type Problem } from '../../form.tsx'

/** What is wrong, with the home it concerns where there are several. `homes` are in the order of the form. */
export function ClaimErrors({ problem, homes }: { problem: Problem; homes: readonly { readonly id: string }[] }) {
  const errors = homes.length > 1 ? problem.errors.map(error => withHome(error, homes)) : problem.errors
  return <ErrorSummary problem={{ ...problem, errors }} />
}

type FormError = Problem['errors'][number]

function withHome(error: FormError, homes: readonly { readonly id: string }[]): FormError {
  const [, index] = /^dwellings\.(\d+)\./.exec(error.path) ?? []
  const home = homes[Number(index)]
  return home ? { ...error, message: `Bustad ${home.id}: ${error.message}` } : error
}
