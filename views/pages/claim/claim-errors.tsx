import { ErrorSummary, type Problem } from '../../form.tsx'

/** What is wrong, with the name of the field, and of the home where there are several. `homes` are in the order of the form. */
export function ClaimErrors({ problem, homes }: { problem: Problem; homes: readonly { readonly id: string }[] }) {
  return <ErrorSummary problem={{ ...problem, errors: problem.errors.map(error => named(error, homes)) }} />
}

type FormError = Problem['errors'][number]

function named(error: FormError, homes: readonly { readonly id: string }[]): FormError {
  const [, index, path = ''] = /^dwellings\.(\d+)\.(.+)$/.exec(error.path) ?? []
  const home = homes.length > 1 ? homes[Number(index)] : undefined
  const names = [...(home ? [`bustad ${home.id}`] : []), fieldName(path)].filter(name => name !== null).join(', ')
  return names === '' ? error : { ...error, message: `${capital(names)}: ${error.message}` }
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

function fieldName(path: string): string | null {
  const [, line] = /^costLines\.(\d+)\./.exec(path) ?? []
  return line === undefined ? (fieldNames[path] ?? null) : `kostnadene, linje ${Number(line) + 1}`
}

const fieldNames: Readonly<Record<string, string>> = {
  'sale.date': 'salet',
  'sale.priceOre': 'salspris',
  'sale.sellingCostsOre': 'salskostnader',
  grantsOre: 'offentlege tilskot',
  appraisalOre: 'takst',
  otherCompensationOre: 'kompensasjon frå andre',
  valueReductionOre: 'verditap',
}
