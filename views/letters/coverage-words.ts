import type { LetterLanguage } from '../../server/letters/letter.ts'
import type { LetterTerms } from '../../server/letters/letter-parts.ts'
import { type LetterFigures, letterFigures } from './letter-figures.ts'

interface CoverageWords {
  readonly loss: string
  readonly base: Readonly<Record<LetterTerms['deductibleBase'], string>>
  readonly deductible: (share: string, base: string, least: string | null) => string
  readonly before: (rate: string) => string
  readonly after: (rate: string) => string
  readonly tiers: (parts: string) => string
  readonly tier: (rate: string, upTo: string | null) => string
  readonly perDwelling: (sum: string) => string
  readonly ofCost: (share: string) => string
  readonly perProject: (sum: string) => string
  readonly most: (caps: string) => string
  readonly smallest: (sum: string) => string
}

const words: Readonly<Record<LetterLanguage, CoverageWords>> = {
  nn: {
    loss: 'Tapet er den godkjende og dokumenterte kostnaden, minus det bustaden blir seld for og det andre har dekt.',
    base: { cost: 'kostnaden', loss: 'tapet' },
    deductible: (share, base, least) => `Eigendelen er ${share} av ${base}${least ? `, minst ${least}` : ''}.`,
    before: rate => `Fondet dekkjer ${rate} av den delen av tapet som er over eigendelen.`,
    after: rate => `Fondet dekkjer ${rate} av tapet, og trekkjer deretter frå eigendelen.`,
    tiers: parts => `Fondet dekkjer ${parts}.`,
    tier: (rate, upTo) => (upTo ? `${rate} opp til ${upTo}` : `${rate} av det som er over`),
    perDwelling: sum => `${sum} per bustad`,
    ofCost: share => `${share} av kostnaden`,
    perProject: sum => `${sum} for prosjektet`,
    most: caps => `Utbetalinga er aldri over summen som står det året, og heller ikkje over ${caps}.`,
    smallest: sum => `Kjem utrekninga til mindre enn ${sum}, blir det ikkje betalt ut noko.`,
  },
  nb: {
    loss: 'Tapet er den godkjente og dokumenterte kostnaden, minus det boligen blir solgt for og det andre har dekket.',
    base: { cost: 'kostnaden', loss: 'tapet' },
    deductible: (share, base, least) => `Egenandelen er ${share} av ${base}${least ? `, minst ${least}` : ''}.`,
    before: rate => `Fondet dekker ${rate} av den delen av tapet som er over egenandelen.`,
    after: rate => `Fondet dekker ${rate} av tapet, og trekker deretter fra egenandelen.`,
    tiers: parts => `Fondet dekker ${parts}.`,
    tier: (rate, upTo) => (upTo ? `${rate} opp til ${upTo}` : `${rate} av det som er over`),
    perDwelling: sum => `${sum} per bolig`,
    ofCost: share => `${share} av kostnaden`,
    perProject: sum => `${sum} for prosjektet`,
    most: caps => `Utbetalingen er aldri over beløpet som står det året, og heller ikke over ${caps}.`,
    smallest: sum => `Kommer utregningen til mindre enn ${sum}, blir det ikke betalt ut noe.`,
  },
  en: {
    loss: 'The loss is the approved and documented cost, less the price the home is sold for and what others have covered.',
    base: { cost: 'the cost', loss: 'the loss' },
    deductible: (share, base, least) => `The deductible is ${share} of ${base}${least ? `, at least ${least}` : ''}.`,
    before: rate => `The fund covers ${rate} of the part of the loss above the deductible.`,
    after: rate => `The fund covers ${rate} of the loss, from which the deductible is then taken.`,
    tiers: parts => `The fund covers ${parts}.`,
    tier: (rate, upTo) => (upTo ? `${rate} up to ${upTo}` : `${rate} of what is above`),
    perDwelling: sum => `${sum} for each home`,
    ofCost: share => `${share} of the cost`,
    perProject: sum => `${sum} for the project`,
    most: caps => `The payout is never above the sum that stands in that year, nor above ${caps}.`,
    smallest: sum => `Where the calculation comes to less than ${sum}, nothing is paid.`,
  },
}

/** How a loss is calculated, with the numbers of the guarantee's own terms; one sentence each. */
export function coverageLines(terms: LetterTerms, language: LetterLanguage): string[] {
  const [said, figures] = [words[language], letterFigures[language]]
  const caps = capsOf(terms, said, figures)
  return [
    said.loss,
    deductibleLine(terms, said, figures),
    coverageLine(terms, said, figures),
    ...(caps.length === 0 ? [] : [said.most(figures.list(caps))]),
    ...(terms.minimumPayoutOre === 0 ? [] : [said.smallest(figures.ore(terms.minimumPayoutOre))]),
  ]
}

function deductibleLine(terms: LetterTerms, said: CoverageWords, { ore, share }: LetterFigures): string {
  const least = terms.deductibleMinimumOre === 0 ? null : ore(terms.deductibleMinimumOre)
  return said.deductible(share(terms.deductibleRate), said.base[terms.deductibleBase], least)
}

function coverageLine(terms: LetterTerms, said: CoverageWords, { ore, share, list }: LetterFigures): string {
  const { coverageTiers, coverageRate, deductibleTiming } = terms
  const tiers = coverageTiers?.map(({ rate, upToOre }) =>
    said.tier(share(rate), upToOre === null ? null : ore(upToOre)),
  )
  if (tiers) return said.tiers(list(tiers))
  return deductibleTiming === 'before-coverage' ? said.before(share(coverageRate)) : said.after(share(coverageRate))
}

function capsOf(terms: LetterTerms, said: CoverageWords, { ore, share }: LetterFigures): string[] {
  const { capPerDwellingOre, capShareOfCost, capPerProjectOre } = terms
  return [
    ...(capPerDwellingOre === null ? [] : [said.perDwelling(ore(capPerDwellingOre))]),
    ...(capShareOfCost === null ? [] : [said.ofCost(share(capShareOfCost))]),
    ...(capPerProjectOre === null ? [] : [said.perProject(ore(capPerProjectOre))]),
  ]
}
