import { form, type InputOf, list, optional, text } from '../http/inputs.ts'
import { parseAccountNumber } from '../shared/account-number.ts'
import type { ClaimFacts } from './claim.ts'
import { claimedDwelling, claimedDwellingFields } from './claimed-dwelling-form.ts'

export const accountNumber = text(40)
  .custom((given: string, { error }) => parseAccountNumber(given) ?? error('account.form'))
  .messages({
    'any.required': 'Skriv kontonummeret som pengane skal til.',
    'string.empty': 'Skriv kontonummeret som pengane skal til.',
    'account.form': 'Kontonummeret er ikkje rett. Skriv alle dei elleve siffera, som 8601.11.17947.',
  })

const dwellings = list(form(claimedDwellingFields), { min: 1 })

const claimFields = { dwellings, accountNumber }

/** A claim, ready to be lodged. */
export const claimForm = form(claimFields)

/** What the claim would come to can be asked before the account is known. `step` is the button, where a page asks. */
export const claimCalculationForm = form({
  dwellings,
  accountNumber: optional(text(40)),
  step: optional(text(20)),
})

export const claimFacts = ({ dwellings, accountNumber }: InputOf<typeof claimFields>): ClaimFacts => ({
  dwellings: dwellings.map(claimedDwelling),
  accountNumber,
})
