import type { CommitmentFacts } from '../../server/letters/application-letters.ts'
import type { LetterBody } from '../../server/letters/letter-body.ts'
import { type CommitmentWords, commitmentWords } from './commitment-words.ts'
import { coverageLines } from './coverage-words.ts'
import { conditionBlocks } from './decision-letter.ts'
import { decisionWords } from './decision-words.ts'
import { homeTable } from './home-table.ts'
import { type LetterFigures, letterFigures } from './letter-figures.ts'
import type { NorwegianLanguage } from './letter-words.ts'

export function commitmentBody(facts: CommitmentFacts, language: NorwegianLanguage): LetterBody {
  const [said, figures] = [commitmentWords(facts, language), letterFigures[language]]
  const { guaranteeNumber, guaranteedOre, conditions, terms, legal } = facts
  return {
    title: `${said.title} ${guaranteeNumber}`,
    blocks: [
      { text: said.opening(facts) },
      { label: said.sum, figure: figures.ore(guaranteedOre), below: said.below(figures.day(facts.acceptanceDeadline)) },
      { note: legal.notice },
      { heading: said.deadlines },
      { facts: deadlineRows(facts, said, figures) },
      { text: said.deadlinesText },
      { heading: said.homes },
      homeTable(facts, said, figures),
      ...conditionBlocks(conditions, decisionWords[language]),
      { heading: said.covers },
      { points: coverageLines(terms, language) },
      { heading: said.next },
      { text: said.nextText(legal.documentName) },
      { text: said.rules(facts) },
    ],
  }
}

function deadlineRows(
  facts: CommitmentFacts,
  { rows, term, claims }: CommitmentWords,
  { day, months }: LetterFigures,
): (readonly [string, string])[] {
  return [
    [rows[0], day(facts.acceptanceDeadline)],
    [rows[1], day(facts.startDeadline)],
    [rows[2], day(facts.completionDeadline)],
    [rows[3], term(facts.termYears)],
    [rows[4], claims(months(facts.claimMonths))],
  ]
}
