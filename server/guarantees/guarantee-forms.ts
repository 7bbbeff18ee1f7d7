import { amount, checkbox, choice, dayInput, form, identifier, longText, optional, yesNo } from '../http/inputs.ts'

/** Saying no must be confirmed, because it gives the capital back at once. */
export const commitmentForm = form({ answer: choice(['accept', 'decline']), confirmed: checkbox() })

/** The day that the building began, or that it was completed. */
export const progressForm = form({ onDay: dayInput() })

export const saleNoticeForm = form({ dwellingId: identifier(), bidOre: amount({ zero: false }), armsLength: yesNo() })

export const saleAnswerForm = form({
  dwellingId: identifier(),
  answer: choice(['pre-approved', 'not-pre-approved']),
  reason: longText(4000),
})

export const endingForm = form({ explanation: longText(4000) })

export const withdrawalForm = form({ explanation: optional(longText(4000)), confirmed: checkbox() })

/** More time for one of the guarantee's own deadlines. */
export const extensionForm = form({
  deadline: choice(['acceptance', 'start', 'completion']),
  newDay: dayInput(),
  grounds: longText(4000),
})
