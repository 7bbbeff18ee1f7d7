import type { FieldError } from '../shared/refusal.ts'
import type { ItemAnswer } from './item-store.ts'
import { askedInPlace, type CaseRequest, type RequestItem } from './request.ts'

/** Which items a document has come for, by number: how many. */
export type Arrived = ReadonlyMap<number, number>

/** What lacks before the answer can be sent, by the names of the form's fields. */
export function missingAnswers(
  request: CaseRequest,
  answers: readonly ItemAnswer[],
  arrived: Arrived,
): readonly FieldError[] {
  return askedInPlace(request).flatMap((item, index) => {
    const answer = answers.find(({ number }) => number === item.number)
    const message = faultOf(item, answer, arrived)
    return message === null ? [] : [{ path: `answers.${index}.text`, message }]
  })
}

function faultOf(item: RequestItem, answer: ItemAnswer | undefined, arrived: Arrived): string | null {
  const [text, nothing] = [answer?.text ?? null, answer?.nothing === true]
  if (item.about === 'information') return commentFault(text, nothing)
  if (text !== null) return null
  if (item.about === 'document')
    return arrived.has(item.number) ? null : 'Last opp dokumentet, eller skriv kvifor du ikkje kan sende det.'
  return 'Skriv eit svar.'
}

function commentFault(text: string | null, nothing: boolean): string | null {
  if (text !== null && nothing) return 'Du har både skrive ein merknad og kryssa av for at du ikkje har nokon. Vel éin.'
  return text === null && !nothing ? 'Skriv kva du meiner, eller kryss av for at du ikkje har merknader.' : null
}
