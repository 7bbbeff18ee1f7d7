import type { ShownEvent } from '../server/cases/shown-events.ts'
import type { EventKind } from '../server/history/case-events-store.ts'
import { appealEvents } from './events/appeal-events.ts'
import { applicationEvents } from './events/application-events.ts'
import { bankEvents } from './events/bank-events.ts'
import { claimEvents } from './events/claim-events.ts'
import { dialogueEvents } from './events/dialogue-events.ts'
import { guaranteeEvents } from './events/guarantee-events.ts'
import { handlingEvents } from './events/handling-events.ts'
import { Told } from './events/told.ts'

/** What happened, in a sentence with its figures. Figures that have been erased, or are not for the reader, are left out. */
export function eventText({ kind, detail, times }: Pick<ShownEvent, 'kind' | 'detail' | 'times'>): string {
  const text = sentences[kind](new Told(detail))
  return times > 1 ? `${text.slice(0, -1)}, ${times} gonger på rad.` : text
}

/** The words that somebody wrote when it happened. */
export function eventWords({ detail }: Pick<ShownEvent, 'detail'>): string | null {
  const words = detail.reason ?? detail.reasons ?? detail.explanation ?? detail.finding
  return typeof words === 'string' && words !== '' ? words : null
}

const sentences: Readonly<Record<EventKind, (told: Told) => string>> = {
  ...applicationEvents,
  ...dialogueEvents,
  ...handlingEvents,
  ...guaranteeEvents,
  ...claimEvents,
  ...appealEvents,
  ...bankEvents,
}
