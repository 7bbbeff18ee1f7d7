import { type AskedItem, wholeApplication } from '../dialogue/request.ts'
import { kindsFrom } from '../documents/document.ts'
import { choice, dayInput, form, type InputOf, list, longText, optional, text } from '../http/inputs.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import { draftFields } from './application-form.ts'

export const mostItems = 20

/** What can be asked for: the application as a whole and each of its questions, each kind of document that an applicant sends, or anything in words. */
export const askable: readonly string[] = [
  ...kindsFrom('applicant').map(kind => `document:${kind}`),
  `question:${wholeApplication}`,
  ...Object.keys(draftFields).map(name => `question:${name}`),
  'text',
]

const item = () => form({ about: optional(text(100)), guidance: optional(longText(4000)) })

const fields = {
  introduction: optional(longText(4000)),
  dueDay: optional(dayInput()),
  items: list(item(), { max: mostItems }),
  /** `add` is a button on the page, which wants the form back with room for more. */
  action: optional(choice(['send', 'add'])),
}
export const requestMoreForm = form(fields)
export type RequestMoreInput = InputOf<typeof fields>

/** What is asked for; rows without anything are left out. @throws Refused `invalid` with every fault at once */
export function askedItems({ items }: Pick<RequestMoreInput, 'items'>): AskedItem[] {
  const rows = items.map((row, index) => ({ ...row, index })).filter(({ about, guidance }) => about ?? guidance)
  const none = { path: 'items.0.about', message: 'Vel minst éin ting som manglar.' }
  const errors = rows.length === 0 ? [none] : rows.flatMap(faultsOf)
  if (errors.length > 0) refuse({ code: 'invalid', errors })
  return rows.map(({ about, guidance }) => ({ ...partsOf(about ?? ''), guidance: guidance ?? '' }))
}

interface Row {
  readonly about: string | null
  readonly guidance: string | null
  readonly index: number
}

function faultsOf({ about, guidance, index }: Row): FieldError[] {
  const unknown = { path: `items.${index}.about`, message: 'Vel kva det gjeld.' }
  const unsaid = { path: `items.${index}.guidance`, message: 'Skriv kva du treng, så søkjaren forstår det.' }
  return [...(about !== null && askable.includes(about) ? [] : [unknown]), ...(guidance === null ? [unsaid] : [])]
}

function partsOf(about: string): Pick<AskedItem, 'about' | 'subject'> {
  const [kind = '', subject = ''] = about.split(':')
  return kind === 'document' || kind === 'question' ? { about: kind, subject } : { about: 'text', subject: null }
}
