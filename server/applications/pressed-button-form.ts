import { optional, text } from '../http/inputs.ts'
import { refuse } from '../shared/refusal.ts'
import type { DraftDwelling } from './application-facts.ts'
import { mostDwellings, numbered } from './application-form.ts'

/** The button that sent the draft: `save`, `check`, `add`, or `copy-2` and `remove-2` for the second home. Every one of them saves. */
export const buttonInput = optional(text(20).pattern(/^(?:save|check|add|(?:copy|remove)-\d{1,2})$/))

export interface Pressed {
  readonly deed: 'saved' | 'added' | 'copied' | 'removed'
  readonly dwellings: readonly DraftDwelling[]
  /** The home to look at afterwards, by its place from 0. */
  readonly at: number | null
}

/** What the button does to the homes. @throws Refused `invalid` where there is no such home, or no room for one more */
export function pressed(button: string | null, dwellings: readonly DraftDwelling[]): Pressed {
  const [deed, number] = (button ?? 'save').split('-')
  if (deed === 'add') return added(dwellings, dwellings.length, { id: '' })
  const at = Number(number) - 1
  const dwelling = dwellings[at]
  if (deed !== 'copy' && deed !== 'remove') return { deed: 'saved', dwellings, at: null }
  if (!dwelling) return fault('Denne bustaden finst ikkje i skjemaet. Sjå over bustadene, og prøv på nytt.')
  return deed === 'copy' ? { ...added(dwellings, at + 1, dwelling), deed: 'copied' } : removed(dwellings, at)
}

function added(dwellings: readonly DraftDwelling[], at: number, dwelling: DraftDwelling): Pressed {
  if (dwellings.length >= mostDwellings) fault(`Ein søknad kan ha høgst ${mostDwellings} bustader.`)
  return { deed: 'added', dwellings: numbered(dwellings.toSpliced(at, 0, dwelling)), at }
}

/** The form always has one home to fill in. */
function removed(dwellings: readonly DraftDwelling[], at: number): Pressed {
  const left = dwellings.toSpliced(at, 1)
  return { deed: 'removed', dwellings: numbered(left.length === 0 ? [{ id: '' }] : left), at: Math.max(0, at - 1) }
}

const fault = (message: string): never => refuse({ code: 'invalid', errors: [{ path: 'dwellings', message }] })
