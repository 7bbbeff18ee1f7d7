import { accountNumber } from '../claims/claim-form.ts'
import {
  amount,
  asking,
  checkbox,
  choice,
  dayInput,
  fileInput,
  form,
  longText,
  optional,
  text,
  wholeNumber,
} from '../http/inputs.ts'
import { defaultKinds } from './default-notice.ts'

export const financingAnswerForm = form({
  answer: asking(choice(['confirmed', 'declined']), 'Vel om banken finansierer bygginga.'),
  words: optional(longText(2000)),
})

const loanNumber = text(40)
  .pattern(/(?:[\p{L}\d][^\p{L}\d]*){5}/u)
  .messages({ 'string.pattern.base': 'Skriv heile lånenummeret. Vi tek berre vare på dei fire siste teikna.' })

export const loanForm = form({
  loanNumber: asking(loanNumber, 'Skriv lånenummeret.'),
  amountOre: asking(amount({ zero: false }), 'Skriv kor stort lånet er.'),
  loanDay: asking(dayInput(), 'Skriv kva dag lånet vart gitt.'),
  priority: optional(wholeNumber(1, 20)),
})

export const remainingForm = form({
  remainingOre: asking(amount(), 'Skriv kor mykje som står att av lånet.'),
  asOfDay: asking(dayInput(), 'Skriv kva dag restlånet gjeld.'),
})

export const assignmentForm = form({ accountNumber })

export const revocationForm = form({ confirmed: checkbox() })

export const defaultForm = form({
  kind: asking(choice(defaultKinds), 'Vel kva det gjeld.'),
  eventDay: asking(dayInput(), 'Skriv kva dag det gjeld.'),
  words: asking(longText(4000), 'Skriv kva som har hendt.'),
})

/** Sent as a file or as text; a machine sends text. */
export const loanFileForm = form({ csv: optional(longText(100_000)), file: optional(fileInput()) })
