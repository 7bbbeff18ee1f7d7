import { type Day, parseDay } from '../../server/shared/day.ts'
import { phraseOf } from '../deadline-text.ts'
import { formatDay, formatOre } from '../figures.ts'

export interface NoticeText {
  readonly title: string
  readonly text: string
}

export type Content = Readonly<Record<string, unknown>>

/** One who got the decision can appeal it. */
export const appeal = 'Grunngjevinga står i saka. Du kan klage innan tre veker.'

/** NOTE: content is stored as JSON, so each value is looked at before it is used. */
export const words = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
export const amount = (value: unknown): string => (typeof value === 'number' ? formatOre(value) : 'ein sum')
export const forWhat = (deadline: unknown): string => {
  const phrase = phraseOf(deadline)
  return phrase === null ? '' : ` for ${phrase}`
}
export const within = (value: unknown): string => onDay(value) && ` innan${onDay(value)}`
export const to = (value: unknown): string => onDay(value) && ` til${onDay(value)}`
export const onDay = (value: unknown): string =>
  typeof value === 'string' && parseDay(value) ? ` ${formatDay(value as Day)}` : ''
