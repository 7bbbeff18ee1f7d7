import type { Terms } from '../coverage/terms.ts'
import type { LetterLegal, LetterTerms } from '../letters/letter-parts.ts'
import type { RuleVersion } from './rule-version.ts'

/** The terms as far as a letter tells of them. */
export const letterTerms = (terms: Terms): LetterTerms => ({
  coverageRate: terms.coverageRate,
  coverageTiers: terms.coverageTiers,
  deductibleRate: terms.deductibleRate,
  deductibleMinimumOre: terms.deductibleMinimumOre,
  deductibleBase: terms.deductibleBase,
  deductibleTiming: terms.deductibleTiming,
  capPerDwellingOre: terms.capPerDwellingOre,
  capShareOfCost: terms.capShareOfCost,
  capPerProjectOre: terms.capPerProjectOre,
  minimumPayoutOre: terms.minimumPayoutOre,
})

/** The words and references that a letter takes from the rule version. */
export const letterLegal = ({ number, content: { product, legalReferences } }: RuleVersion): LetterLegal => ({
  legalForm: product.legalForm,
  documentName: product.documentName,
  notice: product.notice,
  decisionBasis: legalReferences.decision,
  appealBasis: legalReferences.appeal,
  ruleNumber: number,
})
