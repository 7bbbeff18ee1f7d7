import { choice, emailInput, form } from '../http/inputs.ts'
import { caseRoles } from '../people/case-people.ts'

const address = 'Skriv e-postadressa til den du vil invitere.'

export const invitationForm = form({
  email: emailInput().messages({ 'any.required': address, 'string.empty': address }),
  role: choice(caseRoles).messages({ 'any.required': 'Vel kva den du inviterer, skal vere i saka.' }),
})

export const invitationAnswerForm = form({
  answer: choice(['accept', 'decline']).messages({ 'any.required': 'Svar ja eller nei på innbydinga.' }),
})
