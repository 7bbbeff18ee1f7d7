import type { DraftFacts } from '../../../server/applications/application-facts.ts'
import type { ApplicationChoices } from '../../../server/cases/application-read.ts'
import { type Answer, answerGroups } from './answers.ts'

/** One question that was answered differently in two windows; `null` where one of them has no such home. */
export interface Difference {
  readonly question: string
  readonly typed: string | null
  readonly stored: string | null
}

/** Field by field what was typed beside what is stored, where the two are not the same. */
export function differences(typed: DraftFacts, stored: DraftFacts, choices: ApplicationChoices): Difference[] {
  const [mine, theirs] = [byPath(typed, choices), byPath(stored, choices)]
  const paths = [...new Set([...mine.keys(), ...theirs.keys()])]
  return paths.flatMap(path => {
    const [a, b] = [mine.get(path), theirs.get(path)]
    const question = (a ?? b)?.question ?? ''
    const same = a !== undefined && b !== undefined && a.answer === b.answer
    return same ? [] : [{ question, typed: shown(a), stored: shown(b) }]
  })
}

const shown = (answer: Answer | undefined): string | null => (answer ? (answer.answer ?? 'Ikkje svara') : null)

/** NOTE: the homes' questions are the same for each, so theirs name the home. */
function byPath(facts: DraftFacts, choices: ApplicationChoices): Map<string, Answer> {
  const answers = answerGroups(facts, choices).flatMap(({ heading, answers }) =>
    answers.map(answer => ({
      ...answer,
      question: answer.path.startsWith('dwellings.') ? `${heading}: ${answer.question.toLowerCase()}` : answer.question,
    })),
  )
  return new Map(answers.map(answer => [answer.path, answer]))
}
