import {
  amount,
  asking,
  checkbox,
  choice,
  dayInput,
  form,
  identifier,
  longText,
  optional,
  yesNo,
} from '../http/inputs.ts'

/** Saying no must be confirmed, because it gives the capital back at once. */
export const commitmentForm = form({ answer: choice(['accept', 'decline']), confirmed: checkbox() })

/** The day that the building began, or that it was completed. */
export const progressForm = form({ onDay: asking(dayInput(), 'Skriv kva dag det var.') })

export const saleNoticeForm = form({
  dwellingId: identifier(),
  bidOre: asking(amount({ zero: false }), 'Skriv kor stort bodet er.'),
  armsLength: asking(yesNo(), 'Svar på om kjøparen er uavhengig av deg.'),
})

export const saleAnswerForm = form({
  dwellingId: identifier(),
  answer: asking(choice(['pre-approved', 'not-pre-approved']), 'Vel om bodet kan takast imot.'),
  reason: asking(longText(4000), 'Skriv grunngjevinga for svaret.'),
})

export const endingForm = form({ explanation: asking(longText(4000), 'Skriv grunngjevinga.') })

export const withdrawalForm = form({ explanation: optional(longText(4000)), confirmed: checkbox() })

/** More time for one of the guarantee's own deadlines. */
export const extensionForm = form({
  deadline: asking(choice(['acceptance', 'start', 'completion']), 'Vel kva frist det gjeld.'),
  newDay: asking(dayInput(), 'Skriv den nye siste dagen.'),
  grounds: asking(longText(4000), 'Skriv kvifor fristen blir flytta.'),
})
