import { checkbox, choice, dayInput, form, list, longText, optional, wholeNumber } from '../http/inputs.ts'

const number = () => wholeNumber(1, 100)

/** What the applicant answers; `save` keeps it without sending. */
export const answerForm = form({
  answers: list(form({ number: number(), text: optional(longText(10_000)), nothing: checkbox() }), { max: 20 }),
  action: optional(choice(['send', 'save'])),
})

export const moreTimeForm = form({ wishedDay: dayInput(), reason: longText(4000) })

const verdict = () =>
  form({
    number: number(),
    verdict: optional(choice(['sufficient', 'again'])),
    guidance: optional(longText(4000)),
  })

/** What the case officer thinks of the answers. */
export const reviewForm = form({ verdicts: list(verdict(), { max: 20 }), dueDay: optional(dayInput()) })

export const wishAnswerForm = form({
  answer: choice(['granted', 'refused']),
  newDay: optional(dayInput()),
  words: optional(longText(4000)),
})

export const withdrawalForm = form({ reason: longText(4000) })
