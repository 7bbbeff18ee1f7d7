import { amount, choice, dayInput, form, identifier, longText, wholeNumber } from '../http/inputs.ts'
import { mostOre } from '../shared/money.ts'
import { claimOutcomes, reasons } from './claim-recommendation-form.ts'

export const claimDecisionForm = form({
  outcome: choice(claimOutcomes).messages({ 'any.required': 'Vel kva du avgjer.' }),
  reasons,
  /** The payout that stood on the page, in øre. */
  seenOre: wholeNumber(0, mostOre),
})

const reason = (message: string) => longText(2000).messages({ 'any.required': message, 'string.empty': message })

export const claimReturnForm = form({ reason: reason('Skriv kva saksbehandlaren bør sjå på.') })

export const paymentForm = form({
  paidDay: dayInput().messages({ 'any.required': 'Skriv dagen pengane gjekk ut av kontoen.' }),
})

export const repaymentDemandForm = form({
  dwellingId: identifier().messages({ 'any.required': 'Vel kva for ein bustad pengane gjeld.' }),
  recoveredOre: amount({ zero: false }).messages({ 'any.required': 'Skriv kor mykje som er komme inn.' }),
  method: choice(['recompute', 'proportional']).messages({ 'any.required': 'Vel korleis kravet skal reknast ut.' }),
  reason: reason('Skriv kvifor pengane skal betalast tilbake.'),
})

export const receiptForm = form({
  receivedDay: dayInput().messages({ 'any.required': 'Skriv dagen pengane kom inn på kontoen.' }),
})
