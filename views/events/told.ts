import type { EventFacts } from '../../server/cases/shown-events.ts'
import type { EventKind } from '../../server/history/case-events-store.ts'
import type { Day } from '../../server/shared/day.ts'
import { formatDay, formatOre } from '../figures.ts'

/** What some kinds of event say. */
export type Sentences = Readonly<Partial<Record<EventKind, (told: Told) => string>>>

/** The facts of an event, each told only where it is there. */
export class Told {
  readonly #facts: EventFacts

  constructor(facts: EventFacts) {
    this.#facts = facts
  }

  is(name: string, value: string | number | boolean): boolean {
    return this.#facts[name] === value
  }

  /** `told.amount('bidOre', amount => ` på ${amount}`)` */
  amount(name: string, words: (amount: string) => string): string {
    const amountOre = this.#facts[name]
    return typeof amountOre === 'number' ? words(formatOre(amountOre)) : ''
  }

  /** An amount above 0. */
  sum(name: string, words: (amount: string) => string): string {
    return this.#facts[name] === 0 ? '' : this.amount(name, words)
  }

  day(name: string, words: (day: string) => string): string {
    const day = this.#facts[name]
    return typeof day === 'string' ? words(formatDay(day as Day)) : ''
  }

  text(name: string, words: (text: string) => string): string {
    const value = this.#facts[name]
    return value === undefined || value === null ? '' : words(String(value))
  }

  choice(name: string, texts: Readonly<Record<string, string>>): string {
    return texts[String(this.#facts[name])] ?? ''
  }
}

export const released = (told: Told): string =>
  told.sum('releasedOre', amount => ` ${amount} gjekk attende til fondet.`)
