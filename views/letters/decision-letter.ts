import type { DecisionFacts } from '../../server/letters/application-letters.ts'
import type { LetterBlock, LetterBody } from '../../server/letters/letter-body.ts'
import type { LetterCondition } from '../../server/letters/letter-parts.ts'
import { appealWords } from './appeal-words.ts'
import { type DecisionWords, decisionWords } from './decision-words.ts'
import type { NorwegianLanguage } from './letter-words.ts'
import { promiseWords } from './promise-words.ts'

export function decisionBody(facts: DecisionFacts, language: NorwegianLanguage): LetterBody {
  const said = decisionWords[language]
  const { guaranteedOre, conditions, fund, legal } = facts
  const isGrant = guaranteedOre !== null
  const wording = { ...facts, fundName: fund.name, promise: promiseWords(legal, language) }
  return {
    title: said.title(wording),
    blocks: [
      ...(facts.corrected ? [{ note: said.corrected(facts.corrected) }] : []),
      { text: [said.outcome(wording), facts.replaces && said.replaces(facts.replaces)].filter(Boolean).join(' ') },
      ...(isGrant && legal.notice ? [{ note: legal.notice }] : []),
      ...conditionBlocks(conditions, said),
      ...reasonBlocks(facts, said),
      ...(isGrant ? [{ heading: said.todo }, { text: said.whatNext(facts) }] : []),
      ...appealBlocks(facts, language),
      ...(facts.board ? [{ text: said.signed(facts) }] : []),
      ...basisBlocks(legal, language),
    ],
  }
}

/** Each condition with why it is set. */
export const conditionBlocks = (
  conditions: readonly LetterCondition[],
  { conditions: heading, purpose: label }: Pick<DecisionWords, 'conditions' | 'purpose'>,
): LetterBlock[] =>
  conditions.length === 0
    ? []
    : [{ heading }, { numbered: conditions.map(({ text, purpose }) => `${text}\n${label}: ${purpose}`) }]

function reasonBlocks({ reasons }: DecisionFacts, said: DecisionWords): LetterBlock[] {
  const parts = (['facts', 'rules', 'considerations'] as const).filter(part => reasons[part].trim() !== '')
  return [
    { heading: said.reasons },
    ...parts.flatMap((part): LetterBlock[] => [{ heading: said.reasonParts[part], level: 3 }, { text: reasons[part] }]),
  ]
}

/** Who gets a decision, is told how to appeal it and see the case. */
export function appealBlocks(
  { fund, legal }: Pick<DecisionFacts, 'fund' | 'legal'>,
  language: NorwegianLanguage,
): LetterBlock[] {
  const said = appealWords[language]
  return [
    { heading: said.heading },
    { text: said.text({ fundName: fund.name, appealBasis: legal.appealBasis }) },
    { heading: said.accessHeading },
    { text: said.access },
  ]
}

/** What a decision rests on. */
export const basisBlocks = (
  { decisionBasis, ruleNumber }: DecisionFacts['legal'],
  language: NorwegianLanguage,
): LetterBlock[] => (decisionBasis ? [{ text: appealWords[language].basis(decisionBasis, ruleNumber) }] : [])
