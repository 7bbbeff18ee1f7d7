import type { SettlementFacts } from '../../server/letters/claim-letters.ts'
import type { LetterBlock, LetterBody } from '../../server/letters/letter-body.ts'
import type { SettledHome } from '../../server/letters/letter-parts.ts'
import { formatOre } from '../figures.ts'
import { traceSectionsIn } from '../pages/rules/trace-lines.ts'
import { nynorskTrace } from '../pages/rules/trace-words-nn.ts'
import type { CalculationLine } from '../parts/calculation-lines.tsx'
import { appealBlocks, basisBlocks } from './decision-letter.ts'
import type { NorwegianLanguage } from './letter-words.ts'
import { type SettlementWords, settlementWords } from './settlement-words.ts'
import { bokmalTrace } from './trace-words-nb.ts'

export function settlementBody(facts: SettlementFacts, language: NorwegianLanguage): LetterBody {
  const said = settlementWords[language]
  const { outcome, payoutOre, reasons, accountNumber, payeeBankName, legal } = facts
  const below = outcome === 'settled' ? said.paidTo(accountNumber?.slice(-4) ?? null, payeeBankName) : said.nothing
  return {
    title: said.title[outcome],
    blocks: [
      { text: said.opening(facts) },
      { label: said.sum, figure: formatOre(payoutOre), below },
      ...homeBlocks(facts, said),
      { heading: said.reasons },
      { text: reasons },
      { heading: said.calculation },
      { text: said.calculationText },
      ...lineBlocks(facts, language),
      ...appealBlocks(facts, language),
      ...basisBlocks(legal, language),
    ],
  }
}

function homeBlocks({ dwellings, payoutOre }: SettlementFacts, said: SettlementWords): LetterBlock[] {
  if (dwellings.length < 2) return []
  const [home, status, year, payout] = said.homeColumns
  return [
    { heading: said.homes },
    {
      columns: [
        { heading: home, share: 4 },
        { heading: status, share: 3 },
        { heading: year, share: 2, numeric: true },
        { heading: payout, share: 3, numeric: true },
      ],
      rows: [
        ...dwellings.map(one => [
          one.name,
          said.status[one.status],
          String(one.guaranteeYear ?? '–'),
          formatOre(one.payoutOre),
        ]),
        [said.inAll, '', '', formatOre(payoutOre)],
      ],
      total: true,
    },
  ]
}

/** Each home by itself, then the claim as a whole, and where there are several homes, how the sum is split. */
function lineBlocks({ trace, dwellings }: SettlementFacts, language: NorwegianLanguage): LetterBlock[] {
  const said = settlementWords[language]
  // NOTE: the lines are stored as JSON just as the calculation told them.
  const steps = trace as Parameters<typeof traceSectionsIn>[1]
  const { dwellings: homes, whole, split } = traceSectionsIn(traceWords[language], steps)
  const several = dwellings.length > 1
  return [
    ...homes.flatMap(({ subject, lines }) => lineTable(nameOf(dwellings, subject), lines, said)),
    ...lineTable(said.whole, whole.lines, said),
    ...(several ? lineTable(said.split, split.lines, said) : []),
  ]
}

const traceWords = { nn: nynorskTrace, nb: bokmalTrace } as const

const nameOf = (dwellings: readonly SettledHome[], id: string | null): string =>
  dwellings.find(one => one.id === id)?.name ?? id ?? ''

function lineTable(heading: string, lines: readonly CalculationLine[], said: SettlementWords): LetterBlock[] {
  if (lines.length === 0) return []
  const [line, how, sum] = said.lineColumns
  return [
    { heading, level: 3 },
    {
      columns: [
        { heading: line, share: 4 },
        { heading: how, share: 6 },
        { heading: sum, share: 3, numeric: true },
      ],
      rows: lines.map(({ label, detail, amount }) => [label, detail ?? '', amount]),
    },
  ]
}
