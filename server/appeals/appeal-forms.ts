import { reasonsField } from '../applications/reasons-form.ts'
import {
  choice,
  dayInput,
  form,
  type InputOf,
  identifier,
  longText,
  optional,
  text,
  wholeNumber,
} from '../http/inputs.ts'
import { bodyOutcomes } from './appeal.ts'

const most = 10_000
const words = () => longText(most)

const filed = {
  /** Which decision, by the number of its event. */
  decision: wholeNumber(1, 1_000_000),
  wrong: words(),
  wanted: words(),
  news: optional(words()),
  lateReason: optional(words()),
}

export const appealForm = form(filed)
export type AppealInput = InputOf<typeof filed>

const onPaper = {
  ...filed,
  sender: text(200),
  postedDay: dayInput(),
  receivedDay: dayInput(),
  document: optional(identifier()),
}

/** An appeal that came by post, put in by a case officer. */
export const paperAppealForm = form(onPaper)
export type PaperAppealInput = InputOf<typeof onPaper>

export const latenessForm = form({ answer: choice(['take', 'dismiss']), reason: words() })

/** Of the case officer, and of the one who answers. */
export const appealAnswerForm = form({ outcome: choice(['change', 'forward']), words: words() })

export const appealReturnForm = form({ reason: words() })

export const bodyOutcomeForm = form({
  outcome: choice(bodyOutcomes),
  caseNumber: text(100),
  day: dayInput(),
  reasons: words(),
  instruction: optional(words()),
  document: optional(identifier()),
})

export const reopeningForm = form({ reason: words() })

export const correctionForm = form({ reasons: reasonsField(), reason: words() })
