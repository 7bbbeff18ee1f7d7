import type { Audience } from '../server/cases/audience.ts'
import type { ShownEvent } from '../server/cases/shown-events.ts'
import { eventText } from './event-text.ts'

export interface EventReader {
  readonly audience: Audience
  readonly name: string
}

type Told = Pick<ShownEvent, 'kind' | 'detail' | 'times' | 'actorName'>

/** What happened, told to the one who reads it: an applicant is "du". What another applicant did is told of them. */
export function eventToReader(event: Told, { audience, name }: EventReader): string {
  const text = eventText(event)
  const isOthersDeed = /^Søkjaren (?!vart |fekk )/.test(text) && event.actorName !== name
  if (audience !== 'applicant' || isOthersDeed) return text
  return addressed.reduce((told, [from, to]) => told.replace(from, to), text)
}

const addressed: readonly (readonly [RegExp, string])[] = [
  [/^Søkjaren /, 'Du '],
  [/ frå seg /, ' frå deg '],
  [/seie si meining/, 'seie meininga di'],
  [/(til|for|står) søkjaren/, '$1 deg'],
  [/(det|og) søkjaren /, '$1 du '],
]
