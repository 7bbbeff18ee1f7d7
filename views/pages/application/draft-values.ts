import type { DraftDwelling, DraftFacts } from '../../../server/applications/application-facts.ts'
import { formatDayShort, formatNumber } from '../../figures.ts'

/** A draft as it stands in the fields of its form. Amounts stay øre, which the fields write as kroner. */
export function draftValues(facts: DraftFacts): Readonly<Record<string, unknown>> {
  return {
    ...facts,
    birthDay: facts.birthDay && formatDayShort(facts.birthDay),
    publicDeveloper: yesNo(facts.publicDeveloper),
    started: yesNo(facts.started),
    dwellings: facts.dwellings.map(dwellingValues),
  }
}

const dwellingValues = (dwelling: DraftDwelling) => ({
  ...dwelling,
  areaM2: dwelling.areaM2 && formatNumber(dwelling.areaM2).replaceAll('\u00a0', ' '),
})

const yesNo = (answer: boolean | null | undefined): string | null =>
  answer === null || answer === undefined ? null : answer ? 'ja' : 'nei'

/** More than an application can have, and no more than a page can bear. */
const mostShown = 100

/** How many homes the form has, in a draft as well as in what was typed; always one to fill in. */
export function dwellingCount(values: Readonly<Record<string, unknown>>): number {
  const { dwellings } = values
  return Math.min(mostShown, Math.max(1, Array.isArray(dwellings) ? dwellings.length : 0))
}
