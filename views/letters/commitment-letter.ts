import type { CommitmentFacts } from '../../server/letters/application-letters.ts'
import type { LetterBody } from '../../server/letters/letter-body.ts'
import { formatDay, formatOre } from '../figures.ts'
import { type CommitmentWords, commitmentWords } from './commitment-words.ts'
import { coverageLines } from './coverage-words.ts'
import { conditionBlocks } from './decision-letter.ts'
import { decisionWords } from './decision-words.ts'
import type { NorwegianLanguage } from './letter-words.ts'

export function commitmentBody(facts: CommitmentFacts, language: NorwegianLanguage): LetterBody {
  const said = commitmentWords(facts, language)
  const { guaranteeNumber, guaranteedOre, dwellings, conditions, terms, legal } = facts
  return {
    title: `${said.title} ${guaranteeNumber}`,
    blocks: [
      { text: said.opening(facts) },
      { label: said.sum, figure: formatOre(guaranteedOre), below: said.below(formatDay(facts.acceptanceDeadline)) },
      { note: legal.notice },
      { heading: said.deadlines },
      { facts: deadlineRows(facts, said) },
      { text: said.deadlinesText },
      { heading: said.homes },
      {
        columns: [
          { heading: said.homeColumns[0], share: 7 },
          { heading: said.homeColumns[1], share: 3, numeric: true },
        ],
        rows: [
          ...dwellings.map(one => [one.name, formatOre(one.guaranteedOre)]),
          ...(dwellings.length > 1 ? [[said.inAll, formatOre(guaranteedOre)]] : []),
        ],
        total: dwellings.length > 1,
      },
      ...conditionBlocks(conditions, decisionWords[language]),
      { heading: said.covers },
      { points: coverageLines(terms, language) },
      { heading: said.next },
      { text: said.nextText(legal.documentName) },
      { text: said.rules(facts) },
    ],
  }
}

function deadlineRows(facts: CommitmentFacts, { rows, term, claims }: CommitmentWords): (readonly [string, string])[] {
  return [
    [rows[0], formatDay(facts.acceptanceDeadline)],
    [rows[1], formatDay(facts.startDeadline)],
    [rows[2], formatDay(facts.completionDeadline)],
    [rows[3], term(facts.termYears)],
    [rows[4], claims(facts.claimMonths)],
  ]
}
