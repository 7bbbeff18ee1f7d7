import type { ListInput } from '../../../server/cases/worklist-form.ts'
import type { WorkItem } from '../../../server/cases/worklist-read.ts'
import type { WorklistSort, WorklistView } from '../../../server/cases/worklist-views.ts'

export const viewLabels: Readonly<Record<WorklistView, string>> = {
  mine: 'Mine',
  unassigned: 'Ingen har teke',
  decide: 'Til avgjerd',
  pay: 'Til attestasjon og utbetaling',
  waiting: 'Venteliste',
  sales: 'Salsmeldingar',
  appeals: 'Klager',
  all: 'Alt som ventar',
}

/** What an empty view says. */
export const emptyTexts: Readonly<Record<WorklistView, string>> = {
  mine: 'Du har ingen saker til vurdering. Sjå under «Ingen har teke» om nokon ventar.',
  unassigned: 'Alle søknader og krav er tekne av ein saksbehandlar.',
  decide: 'Ingenting ventar på avgjerd.',
  pay: 'Ingen utbetalingar ventar.',
  waiting: 'Ingen står på venteliste. Fondet har hatt plass til alle.',
  sales: 'Ingen salsmeldingar ventar på svar.',
  appeals: 'Ingen klager ventar.',
  all: 'Ingenting ventar. Alt er gjort.',
}

/** `Søknad`, `Tapskrav 2`, `Salsmelding`, `Klage 1` */
export function thingText(item: WorkItem): string {
  switch (item.kind) {
    case 'application':
      return 'Søknad'
    case 'claim':
      return `Tapskrav ${item.number}`
    case 'sale':
      return 'Salsmelding'
    case 'appeal':
      return `Klage ${item.number}`
  }
}

export function thingPath({ kind, caseId, id }: WorkItem): string {
  if (kind === 'claim') return `/cases/${caseId}/claims/${id}`
  return kind === 'appeal' ? `/cases/${caseId}/appeal/${id}` : `/cases/${caseId}`
}

export const sortLabels: Readonly<Record<WorklistSort, string>> = {
  since: 'Har venta lengst',
  due: 'Fristen først',
  amount: 'Størst beløp',
  case: 'Saksnummer',
}

/** The address of the list as it is, with some of it changed; an empty choice is left out. */
export function addressOf(path: string, input: ListInput, changed: Partial<ListInput>): string {
  const chosen = Object.entries({ ...input, ...changed }).filter(([, value]) => value !== null)
  return `${path}?${new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]))}`
}
