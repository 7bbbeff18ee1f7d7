import type { WorkItem } from '../../../server/cases/worklist-read.ts'
import type { WorklistView } from '../../../server/cases/worklist-views.ts'

export const viewLabels: Readonly<Record<WorklistView, string>> = {
  mine: 'Mine',
  unassigned: 'Ingen har teke',
  decide: 'Til avgjerd',
  pay: 'Til attestasjon og utbetaling',
  waiting: 'Venteliste',
  sales: 'Salsmeldingar',
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
  all: 'Ingenting ventar. Alt er gjort.',
}

/** `Søknad`, `Tapskrav 2`, `Salsmelding` */
export function thingText(item: WorkItem): string {
  switch (item.kind) {
    case 'application':
      return 'Søknad'
    case 'claim':
      return `Tapskrav ${item.number}`
    case 'sale':
      return 'Salsmelding'
  }
}

export const thingPath = (item: WorkItem): string =>
  item.kind === 'claim' ? `/cases/${item.caseId}/claims/${item.id}` : `/cases/${item.caseId}`
