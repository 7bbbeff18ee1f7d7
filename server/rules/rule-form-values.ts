import { formatShareInput } from '../../views/figures.ts'
import type { RuleContent } from './rule-version.ts'

/**
 * The content of a version as the form shows it: shares as percent with a decimal comma, amounts in øre for the fields to
 * show in kroner. Sent back unchanged, the form reads the same content.
 */
export function ruleFormValues({ terms, criteria, ...rest }: RuleContent): Readonly<Record<string, unknown>> {
  const { intake } = criteria
  return {
    ...rest,
    gearing: rest.gearing.replace('.', ','),
    terms: {
      ...terms,
      coverageRate: percentText(terms.coverageRate),
      coverageTiers: (terms.coverageTiers ?? []).map(tier => ({ ...tier, rate: percentText(tier.rate) })),
      deductibleRate: percentText(terms.deductibleRate),
      capShareOfCost: percentText(terms.capShareOfCost),
      costOverrunTolerance: percentText(terms.costOverrunTolerance),
      ownLabourCapShare: percentText(terms.ownLabourCapShare),
      grantsReduceCost: yesNoText(terms.grantsReduceCost),
      sellingCostsCapShare: percentText(terms.sellingCostsCapShare),
      appraisalFloor: percentText(terms.appraisalFloor),
      stepDown: terms.stepDown.map(percentText),
      netProject: yesNoText(terms.netProject),
      offerValueMargin: percentText(terms.offerValueMargin),
    },
    criteria: {
      ...criteria,
      maxAreaM2: Object.fromEntries(
        Object.entries(criteria.maxAreaM2).map(([kind, area]) => [kind, area?.replace('.', ',') ?? '']),
      ),
      newHousingOnly: yesNoText(criteria.newHousingOnly),
      publicDevelopersExcluded: yesNoText(criteria.publicDevelopersExcluded),
      mustNotHaveStarted: yesNoText(criteria.mustNotHaveStarted),
      financingMustBeConfirmed: yesNoText(criteria.financingMustBeConfirmed),
      intake: { kind: intake.kind, rounds: intake.kind === 'rounds' ? intake.rounds : [] },
    },
  }
}

/** `"0.125"` → `12,5`; nothing for `null`. */
const percentText = (share: string | null): string => (share === null ? '' : formatShareInput(share))

const yesNoText = (answer: boolean): 'ja' | 'nei' => (answer ? 'ja' : 'nei')
