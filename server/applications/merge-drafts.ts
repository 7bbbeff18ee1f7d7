import { refuse } from '../shared/refusal.ts'
import type { DraftDwelling, DraftFacts } from './application-facts.ts'
import { numbered } from './application-form.ts'
import { stepQuestions } from './application-steps.ts'

/** Which of two texts is to stand. */
export type Choice = 'stored' | 'typed'

/** By the key of the difference: `place`, `dwellings-1-areaM2`, or `dwellings-1` for a home that only one of them has. */
export type Choices = Readonly<Record<string, Choice>>

type Name = Exclude<(typeof stepQuestions)[keyof typeof stepQuestions][number], 'dwellings'>

const names: readonly Name[] = Object.values(stepQuestions)
  .flat()
  .filter(name => name !== 'dwellings')
const homeNames = ['kind', 'areaM2', 'estimatedCostOre', 'expectedValueOre', 'grantsOre'] as const

/** The paths of the answers that are not the same in both, in the order of the form; `dwellings.1` for a whole home. */
export function differingPaths(typed: DraftFacts, stored: DraftFacts): string[] {
  const homes = Array.from({ length: Math.max(typed.dwellings.length, stored.dwellings.length) }, (_, at) =>
    differingInHome(at, typed.dwellings[at], stored.dwellings[at]),
  )
  return [...names.filter(name => (typed[name] ?? null) !== (stored[name] ?? null)), ...homes.flat()]
}

function differingInHome(at: number, typed?: DraftDwelling, stored?: DraftDwelling): string[] {
  if (!typed || !stored) return [`dwellings.${at}`]
  return homeNames.filter(name => said(typed, name) !== said(stored, name)).map(name => `dwellings.${at}.${name}`)
}

/** A grant that is not mentioned is none. */
const said = (home: DraftDwelling, name: (typeof homeNames)[number]) => home[name] ?? (name === 'grantsOre' ? 0 : null)

const choiceKey = (path: string): string => path.replaceAll('.', '-')

/** The draft with each differing answer as chosen. @throws Refused `invalid` naming each that was not chosen */
export function mergeDrafts(typed: DraftFacts, stored: DraftFacts, choices: Choices): DraftFacts {
  const open = differingPaths(typed, stored).filter(path => choices[choiceKey(path)] === undefined)
  if (open.length > 0) {
    const message = 'Vel kva som skal gjelde.'
    refuse({ code: 'invalid', errors: open.map(path => ({ path: `use.${choiceKey(path)}`, message })) })
  }
  const isTyped = (path: string) => choices[choiceKey(path)] === 'typed'
  const merged = Object.fromEntries(names.map(name => [name, (isTyped(name) ? typed : stored)[name] ?? null]))
  return { ...stored, ...merged, dwellings: mergeHomes(typed.dwellings, stored.dwellings, isTyped) }
}

function mergeHomes(
  typed: readonly DraftDwelling[],
  stored: readonly DraftDwelling[],
  isTyped: (path: string) => boolean,
): readonly DraftDwelling[] {
  const homes = Array.from({ length: Math.max(typed.length, stored.length) }, (_, at): DraftDwelling[] => {
    const [mine, theirs] = [typed[at], stored[at]]
    if (!mine || !theirs) return [(isTyped(`dwellings.${at}`) ? mine : theirs) ?? []].flat()
    const answers = homeNames.map(name => [name, (isTyped(`dwellings.${at}.${name}`) ? mine : theirs)[name] ?? null])
    return [{ ...theirs, ...Object.fromEntries(answers) }]
  })
  return numbered(homes.flat())
}
