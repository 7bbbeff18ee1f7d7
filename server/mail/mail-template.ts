import type { FieldError } from '../shared/refusal.ts'

/** The words that staff have written for one kind of mail. */
export interface TemplateWords {
  readonly subject: string
  readonly body: string
}

/** What is put in for each mail: the case, the fund, the one who reads it, and what is told. */
export interface TemplateValues {
  readonly sak: string
  readonly fond: string
  readonly namn: string
  readonly melding: string
}

type Placeholder = keyof TemplateValues

/** NOTE: a subject is read by others, so nobody's name stands in it, nor what is told. */
const placeholdersOf: Readonly<Record<keyof TemplateWords, readonly Placeholder[]>> = {
  subject: ['sak', 'fond'],
  body: ['sak', 'fond', 'namn', 'melding'],
}

const place = /\{([^{}]*)\}/g

/** `{melding}` → what it stands for. What looks like a place in a value is left as it is. */
export const fillTemplate = (template: string, values: TemplateValues): string =>
  template.replace(place, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole))

const isPlaceholder = (name: string): name is Placeholder => placeholdersOf.body.some(known => known === name)

/** What is wrong with a template, at its field. */
export function templateFaults({ subject, body }: TemplateWords): FieldError[] {
  return [
    ...unknownPlaces('subject', subject),
    ...unknownPlaces('body', body),
    ...(body.includes('{melding}') ? [] : [missing]),
  ]
}

const missing: FieldError = {
  path: 'body',
  message: 'Set inn {melding} der det som har hendt, skal stå. Utan det får ikkje mottakaren vite kva e-posten gjeld.',
}

function unknownPlaces(path: keyof TemplateWords, text: string): FieldError[] {
  const known = placeholdersOf[path]
  const found = [...text.matchAll(place)].map(([, name = '']) => name)
  const unknown = found.find(name => !known.some(one => one === name))
  if (unknown !== undefined) return [{ path, message: unknownText(unknown, known) }]
  const loose = /[{}]/.test(text.replaceAll(place, ''))
  return loose ? [{ path, message: `Ein krøllparentes står åleine. Bruk berre ${listed(known)}.` }] : []
}

const unknownText = (name: string, known: readonly string[]) =>
  `«{${name}}» kan ikkje brukast her. Bruk berre ${listed(known)}.`

const listed = (names: readonly string[]): string =>
  names
    .map(name => `{${name}}`)
    .join(', ')
    .replace(/, ([^,]*)$/, ' og $1')
