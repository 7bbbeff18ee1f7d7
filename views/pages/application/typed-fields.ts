import type { DraftFacts } from '../../../server/applications/application-facts.ts'
import { formatAmountInput } from '../../figures.ts'

/** A whole draft as the fields of a form that nobody sees: `dwellings[0][areaM2]` and what stands in it. */
export function typedFields({ track: _track, dwellings, ...answers }: DraftFacts): [name: string, value: string][] {
  return [
    ...Object.entries(answers).map(([name, value]) => fieldOf(name, value)),
    ...dwellings.flatMap(({ id: _id, ...home }, index) => homeFields(`dwellings[${index}]`, home)),
  ]
}

/** NOTE: a home without any answer still needs a field, or it would not be sent. */
const homeFields = (before: string, home: object): [string, string][] =>
  Object.entries({ kind: null, ...home }).map(([name, value]) => fieldOf(`${before}[${name}]`, value, name))

function fieldOf(name: string, value: unknown, question = name): [string, string] {
  if (typeof value === 'number') return [name, question.endsWith('Ore') ? formatAmountInput(value) : String(value)]
  if (typeof value === 'boolean') return [name, value ? 'ja' : 'nei']
  return [name, typeof value === 'string' ? value : '']
}
