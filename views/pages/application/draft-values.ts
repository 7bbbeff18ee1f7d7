import type { DraftDwelling, DraftFacts } from '../../../server/applications/application-facts.ts'
import { formatDayShort, formatNumber } from '../../figures.ts'

/** A draft as it stands in the fields of its forms. Amounts stay øre, which the fields write as kroner. */
export function draftValues(facts: DraftFacts): Readonly<Record<string, unknown>> {
  return {
    ...facts,
    birthDay: facts.birthDay && formatDayShort(facts.birthDay),
    publicDeveloper: yesNo(facts.publicDeveloper),
    started: yesNo(facts.started),
  }
}

export const homeValues = (home: DraftDwelling): Readonly<Record<string, unknown>> => ({
  ...home,
  areaM2: home.areaM2 && formatNumber(home.areaM2).replaceAll('\u00a0', ' '),
})

const yesNo = (answer: boolean | null | undefined): string | null =>
  answer === null || answer === undefined ? null : answer ? 'ja' : 'nei'
