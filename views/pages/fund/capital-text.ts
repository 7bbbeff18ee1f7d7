import type { Problem } from '../../../server/http/problem.ts'
import type { Choice } from '../../choices.tsx'
import { formatOre } from '../../figures.ts'

type CapitalKind = 'contribution' | 'administration' | 'return'

export const capitalChoices: readonly (Choice & { readonly value: CapitalKind })[] = [
  { value: 'contribution', label: 'Innskot', hint: 'Pengar som er komne inn på kontoen til fondet.' },
  { value: 'administration', label: 'Administrasjon', hint: 'Pengar som blir sette av til å drive ordninga.' },
  { value: 'return', label: 'Tilbake til eigar', hint: 'Pengar som går tilbake til ein av eigarane.' },
]

export const capitalLabels: Readonly<Record<CapitalKind, string>> = {
  contribution: 'Innskot',
  administration: 'Administrasjon',
  return: 'Tilbake til eigar',
}

/** What is said when it is done. */
export const registeredTexts: Readonly<Record<CapitalKind, string>> = {
  contribution: 'Innskotet er ført.',
  administration: 'Det som er sett av til administrasjon, er ført.',
  return: 'Det som gjekk tilbake til eigaren, er ført.',
}

/** Both figures, in words for money that would leave. */
export function shortfallText(freeOre: number, neededOre: number): string {
  return `Fondet har ${formatOre(freeOre)} ledig, så ${formatOre(neededOre)} kan ikkje gå ut. Resten er lova bort. Set ned beløpet, eller vent til meir blir frigitt.`
}

/** The words of a refusal are about a guarantee; here it is money that would leave. */
export function aboutCapital(problem: Problem): Problem {
  const { refusal } = problem
  if (refusal?.code !== 'insufficient-capital') return problem
  const detail = shortfallText(refusal.availableOre, refusal.neededOre)
  return { ...problem, detail, errors: [{ path: 'amountOre', message: detail }] }
}
