import type { ApplicationChoices } from '../../../server/applications/application-choices-read.ts'
import type { DraftFacts } from '../../../server/applications/application-facts.ts'
import { type AnswerGroup, answerGroups } from './answers.ts'

/** One question that was answered differently in two windows, or one home that only one of them has. */
export interface Difference {
  readonly path: string
  readonly question: string
  readonly typed: string
  readonly stored: string
}

interface Versions {
  readonly typed: DraftFacts
  readonly stored: DraftFacts
  readonly choices: ApplicationChoices
}

/** What was typed beside what is stored, in words, for each path that differs. */
export function differences(paths: readonly string[], { typed, stored, choices }: Versions): Difference[] {
  const [mine, theirs] = [answerGroups(typed, choices), answerGroups(stored, choices)]
  return paths.flatMap(path => {
    const [said, kept] = [inWords(mine, path), inWords(theirs, path)]
    const question = said?.question ?? kept?.question
    if (question === undefined) return []
    const missing = isHome(path) ? 'Ingen slik bustad' : 'Ikkje svara'
    return [{ path, question, typed: said?.answer ?? missing, stored: kept?.answer ?? missing }]
  })
}

const isHome = (path: string): boolean => /^dwellings\.\d+$/.test(path)

/** The question and the answer at a path; `null` as answer where there is none, nothing where it is not asked. */
function inWords(groups: readonly AnswerGroup[], path: string): { question: string; answer: string | null } | null {
  if (isHome(path)) return wholeHome(groups, path)
  for (const { heading, answers } of groups) {
    const found = answers.find(answer => answer.path === path)
    if (!found) continue
    const question = path.startsWith('dwellings.') ? `${heading}: ${found.question.toLowerCase()}` : found.question
    return { question, answer: found.answer }
  }
  return null
}

/** A whole home in one text. */
function wholeHome(groups: readonly AnswerGroup[], path: string): { question: string; answer: string } | null {
  const group = groups.find(({ answers }) => answers.some(answer => answer.path.startsWith(`${path}.`)))
  if (!group) return null
  const said = group.answers.flatMap(({ question, answer }) =>
    answer === null ? [] : `${question.toLowerCase()} ${answer}`,
  )
  return { question: group.heading, answer: said.join(', ') || 'Ein bustad utan svar' }
}
