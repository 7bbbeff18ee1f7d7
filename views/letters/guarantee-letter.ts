import type { GuaranteeLetterFacts } from '../../server/letters/guarantee-letters.ts'
import type { LetterLanguage } from '../../server/letters/letter.ts'
import type { LetterBlock, LetterBody } from '../../server/letters/letter-body.ts'
import { guaranteeAnnex } from './guarantee-annex.ts'
import type { GuaranteeWords } from './guarantee-words.ts'
import { englishGuarantee } from './guarantee-words-en.ts'
import { bokmalGuarantee } from './guarantee-words-nb.ts'
import { nynorskGuarantee } from './guarantee-words-nn.ts'
import { type LetterFigures, letterFigures } from './letter-figures.ts'
import { promiseWords } from './promise-words.ts'

const words = { nn: nynorskGuarantee, nb: bokmalGuarantee, en: englishGuarantee } as const

export const guaranteeWords = (
  { legal }: Pick<GuaranteeLetterFacts, 'legal'>,
  language: LetterLanguage,
): GuaranteeWords => words[language](promiseWords(legal, language))

/**
 * What a bank has to know on the first page, and what it rests on in the annex. The code is said as the facts have it.
 * @param address where a letter is checked, without `https://`; `null` where it is not known
 */
export function guaranteeBody(
  facts: GuaranteeLetterFacts,
  { language, address }: { language: LetterLanguage; address: string | null },
): LetterBody {
  const [said, figures] = [guaranteeWords(facts, language), letterFigures[language]]
  return {
    title: `${said.title(facts.legal.documentName)} ${facts.number}`,
    subtitle: said.version(facts.version, facts.replacesVersion),
    blocks: [
      { text: said.opening(facts.fund.name) },
      {
        label: said.sum,
        figure: figures.ore(facts.guaranteedOre),
        below: standing(facts, said, figures),
        seal: { label: said.code, code: facts.code, alt: said.sealAlt },
      },
      { facts: particulars(facts, said) },
      {
        pair: [
          { heading: said.covered, points: requirements(facts, said, figures) },
          { heading: said.notCovered, points: said.exclusions },
        ],
      },
      { note: said.notice(facts), noteTitle: said.notLoan },
      { heading: said.check },
      { points: said.checks(address, facts.code) },
    ],
  }
}

/** What stands on the pages after the signatures. */
export const guaranteeAnnexBlocks = (facts: GuaranteeLetterFacts, language: LetterLanguage): LetterBlock[] =>
  guaranteeAnnex(facts, { said: guaranteeWords(facts, language), language })

function standing(facts: GuaranteeLetterFacts, said: GuaranteeWords, { ore, day }: LetterFigures): string {
  const { termEnds, termYears, heldOre, guaranteedOre } = facts
  const term = termEnds === null ? said.runsFor(termYears) : said.runsUntil(day(termEnds))
  return heldOre < guaranteedOre ? `${term} ${said.held(ore(heldOre))}` : term
}

function particulars(facts: GuaranteeLetterFacts, said: GuaranteeWords): (readonly [string, string])[] {
  const { property, dwellings, rows } = { ...facts, rows: said.rows }
  const place = [property.place, property.cadastre].flatMap(part => part ?? []).join(', ')
  const homes = dwellings.length > 3 ? said.several(dwellings.length) : dwellings.map(({ name }) => name).join('; ')
  return [
    [rows.bank, facts.bankName ?? said.noBank],
    [rows.borrower, facts.borrowerName],
    [rows.property, `${place}, ${said.municipality(property.municipalityName, property.municipalityNumber)}`],
    [rows.homes, homes],
  ]
}

function requirements(facts: GuaranteeLetterFacts, said: GuaranteeWords, { day, months }: LetterFigures): string[] {
  const { startDeadline, completionDeadline, termEnds, claimMonths, conditions, followsRemainingLoan } = facts
  return [
    ...(termEnds === null ? [said.started(day(startDeadline), day(completionDeadline))] : []),
    said.sold,
    said.claimed(months(claimMonths)),
    ...(conditions.length > 0 ? [said.met] : []),
    ...(followsRemainingLoan ? [said.follows] : []),
  ]
}
