import type { ApplicationChoices } from '../../../server/applications/application-choices-read.ts'
import type { DraftFacts } from '../../../server/applications/application-facts.ts'
import { type AnswerGroup, answerGroups } from './answers.ts'

/** One question that was answered differently in two windows, or one home that only one of them has. */
export interface Difference {
  readonly question: string
  readonly typed: string
  readonly stored: string
}

/** Field by field what was typed beside what is stored, where the two are not the same. */
export function differences(typed: DraftFacts, stored: DraftFacts, choices: ApplicationChoices): Difference[] {
  const [mine, theirs] = [answerGroups(typed, choices), answerGroups(stored, choices)]
  const headings = [...new Set([...mine, ...theirs].map(({ heading }) => heading))]
  const named = (groups: readonly AnswerGroup[], heading: string) => groups.find(group => group.heading === heading)
  return headings.flatMap(heading => inGroup(named(mine, heading), named(theirs, heading)))
}

function inGroup(mine: AnswerGroup | undefined, theirs: AnswerGroup | undefined): Difference[] {
  if (!mine || !theirs)
    return [{ question: (mine ?? theirs)?.heading ?? '', typed: whole(mine), stored: whole(theirs) }]
  return mine.answers.flatMap(({ path, question, answer }, index) => {
    const other = theirs.answers[index]?.answer ?? null
    const asked = path.startsWith('dwellings.') ? `${mine.heading}: ${question.toLowerCase()}` : question
    return answer === other ? [] : [{ question: asked, typed: answer ?? unanswered, stored: other ?? unanswered }]
  })
}

const unanswered = 'Ikkje svara'

/** A whole home in one cell. */
function whole(group: AnswerGroup | undefined): string {
  if (!group) return 'Ingen slik bustad'
  const answers = group.answers.flatMap(({ question, answer }) =>
    answer === null ? [] : `${question.toLowerCase()} ${answer}`,
  )
  return answers.join(', ')
}
