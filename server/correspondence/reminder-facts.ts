import type { Day } from '../shared/day.ts'
import { type LetterOrder, letterHead, type NoticedCase, placeOf, textIn } from './letter-order.ts'

/** What the last day is of, and when it is. */
export function reminderLetter(noticed: NoticedCase): LetterOrder[] {
  const { notice, parts } = noticed
  const [deadline, dueDay] = [textIn(notice, 'deadline'), textIn(notice, 'dueDay') as Day | null]
  if (deadline === null || dueDay === null) return []
  const guaranteeNumber = parts.open?.guarantee.number ?? null
  const facts = { deadline, place: placeOf(noticed), guaranteeNumber, dueDay }
  return [{ subject: `${deadline} ${dueDay}`, facts: { ...letterHead(noticed), kind: 'reminder', ...facts } }]
}
