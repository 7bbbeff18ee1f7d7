import Joi from 'joi'
import { fieldMessages } from '../http/field-messages.ts'
import { amount, choice, dayInput, decimalText, form, identifier, list, optional, text, yesNo } from '../http/inputs.ts'
import { dwellingKinds } from '../rules/criteria.ts'
import { parseOrgNumber } from '../shared/org-number.ts'

/** A question that must be answered, with what is said when it is not. */
const said = <Value>(field: Joi.AnySchema<Value>, missing: string): Joi.AnySchema<Value> =>
  field.empty(nothing).messages({ 'any.required': missing, 'string.empty': missing })

const nothing = Joi.valid(null, '')

const area = decimalText({ max: 100_000 })
  .custom((areaM2: string, { error }) => (Number(areaM2) > 0 ? areaM2 : error('area.zero')))
  .messages({ 'area.zero': 'Arealet må vere over null.' })

const orgNumber = text(30)
  .custom((typed: string, { error }) => parseOrgNumber(typed) ?? error('org-number'))
  .messages({ 'org-number': 'Organisasjonsnummeret stemmer ikkje. Det har ni siffer; sjå over at alle er rette.' })

const cost = amount({ zero: false }).messages({ 'amount.zero': 'Byggjekostnaden må vere over null.' })

const requested = amount({ zero: false }).messages({
  'amount.zero': 'Summen må vere over null. La feltet stå tomt om du vil ha det reglane gir.',
})

const dwelling = form({
  id: identifier(),
  kind: said(choice(dwellingKinds), 'Vel kva slag bustad det er.'),
  areaM2: said(area, 'Skriv kor stort bruksarealet er.'),
  estimatedCostOre: said(cost, 'Skriv kva bustaden vil koste å byggje.'),
  expectedValueOre: said(amount(), 'Skriv kva du ventar at bustaden kan seljast for.'),
  grantsOre: amount().empty(nothing).optional().default(0),
})

const ofAll = {
  purpose: said(choice(['new-building', 'conversion', 'existing']), 'Vel kva du skal gjere.'),
  municipalityNumber: said(text(4), 'Vel kommunen.'),
  place: said(text(200), 'Skriv adressa, eller gards- og bruksnummeret.'),
  started: said(yesNo(), 'Svar på om bygginga er i gang.'),
  dwellings: list(dwelling, { min: 1, max: 50 }).unique('id').messages({ 'array.min': 'Legg til minst éin bustad.' }),
  requestedOre: optional(requested),
  financing: said(choice(['stated', 'none']), 'Svar på om finansieringa er på plass.'),
  bankId: optional(identifier()),
}

const ofPrivate = { birthDay: said(dayInput(), 'Skriv fødselsdagen din.') }

const ofContractor = {
  orgNumber: said(orgNumber, 'Skriv organisasjonsnummeret.'),
  orgName: said(text(200), 'Skriv namnet på føretaket.'),
  publicDeveloper: said(yesNo(), 'Svar på om det er det offentlege som byggjer.'),
}

/** All faults at once; answers to questions that were not asked are dropped. */
const preferences: Joi.ValidationOptions = {
  abortEarly: false,
  stripUnknown: true,
  errors: { label: false, wrap: { label: false } },
  messages: fieldMessages,
}

/** What each track must have answered before the application can be sent in. */
export const completeForms = {
  private: form({ ...ofPrivate, ...ofAll }).prefs(preferences),
  contractor: form({ ...ofContractor, ...ofAll }).prefs(preferences),
}
