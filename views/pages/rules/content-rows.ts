import type { CriterionCode } from '../../../server/rules/criteria.ts'
import type { RuleContent } from '../../../server/rules/rule-version.ts'
import { formatNumber, formatOre, formatShare } from '../../figures.ts'
import { text } from '../../messages.ts'
import { criterionLabels, demandText, listText, type MunicipalityNames } from './criterion-text.ts'

/** One thing that a version decides, in words. The key is the same in every version. */
export type ContentRow = { readonly key: string; readonly label: string; readonly value: string }

export type ContentGroup = { readonly heading: string; readonly rows: readonly ContentRow[] }

/** Everything that a version decides, in one fixed order, so that two versions can stand side by side. */
export function contentGroups(content: RuleContent, names: MunicipalityNames): ContentGroup[] {
  return [
    { heading: 'Dekning', rows: coverageRows(content) },
    { heading: 'Krav', rows: criterionRows(content, names) },
    { heading: 'Fristar', rows: deadlineRows(content) },
    { heading: 'Produktet', rows: productRows(content) },
    { heading: 'Heimlar', rows: legalRows(content) },
  ]
}

export function coverageRows({ terms, gearing }: RuleContent): ContentRow[] {
  return [
    row('coverageRate', 'Dekningsgrad', formatShare(terms.coverageRate)),
    row('coverageTiers', 'Dekning i trinn', tiersText(terms.coverageTiers)),
    row('deductibleRate', 'Eigendel', formatShare(terms.deductibleRate)),
    row('deductibleMinimumOre', 'Minste eigendel', formatOre(terms.deductibleMinimumOre)),
    row('deductibleBase', 'Eigendelen blir rekna av', terms.deductibleBase === 'cost' ? 'kostnaden' : 'tapet'),
    row(
      'deductibleTiming',
      'Eigendelen blir trekt frå',
      terms.deductibleTiming === 'before-coverage' ? 'tapet' : 'det dekte beløpet',
    ),
    row('capPerDwellingOre', 'Tak per bustad', amountOrNone(terms.capPerDwellingOre)),
    row('capShareOfCost', 'Tak som del av kostnaden', shareOrNone(terms.capShareOfCost)),
    row('capPerProjectOre', 'Tak per prosjekt', amountOrNone(terms.capPerProjectOre)),
    row('costOverrunTolerance', 'Kostnaden kan bli høgare enn godkjent med', formatShare(terms.costOverrunTolerance)),
    row('maxCostPerDwellingOre', 'Høgste kostnad per bustad', amountOrNone(terms.maxCostPerDwellingOre)),
    row('maxCostPerSquareMetreOre', 'Høgste kostnad per kvadratmeter', amountOrNone(terms.maxCostPerSquareMetreOre)),
    row(
      'eligibleCosts',
      'Kostnader som tel',
      listText(terms.eligibleCosts.map(code => text('nn', 'costCategory', code).toLowerCase())) || 'ingen',
    ),
    row('ownLabourCapShare', 'Høgste del eigeninnsats', formatShare(terms.ownLabourCapShare)),
    row('grantsReduceCost', 'Tilskot blir trekt frå kostnaden', yesNo(terms.grantsReduceCost)),
    row('sellingCostsCapShare', 'Høgste del salskostnader', formatShare(terms.sellingCostsCapShare)),
    row('appraisalFloor', 'Minste del av taksten', shareOrNone(terms.appraisalFloor)),
    row(
      'unsoldDwellings',
      'Usolde bustader',
      terms.unsoldDwellings === 'exclude' ? 'er ikkje med' : 'blir rekna til takst',
    ),
    row('termYears', 'Garantitid', `${terms.termYears} år`),
    row('stepDown', 'Nedtrapping, år for år', terms.stepDown.map(formatShare).join(', ')),
    row('netProject', 'Gevinst og tap i eit prosjekt blir rekna saman', yesNo(terms.netProject)),
    row('minimumPayoutOre', 'Minste utbetaling', formatOre(terms.minimumPayoutOre)),
    row('roundDownToOre', 'Utbetalinga blir runda ned til', formatOre(terms.roundDownToOre)),
    row('offerValueMargin', 'Tryggleiksmargin på venta verdi', formatShare(terms.offerValueMargin)),
    row('offerRoundUpToOre', 'Garantisummen blir runda opp til', formatOre(terms.offerRoundUpToOre)),
    row('gearing', 'Giring', `${formatNumber(gearing)} × kapitalen`),
  ]
}

const tiersText = (tiers: RuleContent['terms']['coverageTiers']) =>
  tiers === null
    ? 'nei'
    : tiers
        .map(
          ({ upToOre, rate }) => `${upToOre === null ? 'resten' : `til ${formatOre(upToOre)}`}: ${formatShare(rate)}`,
        )
        .join(', ')

const codesOf = (content: RuleContent) =>
  Object.keys(criterionLabels).filter(code => code in content.legalReferences) as CriterionCode[]

const criterionRows = (content: RuleContent, names: MunicipalityNames): ContentRow[] =>
  codesOf(content).map(code => row(code, criterionLabels[code], demandText(code, content.criteria, names)))

export function deadlineRows({ deadlines }: RuleContent): ContentRow[] {
  return [
    row('acceptanceDays', 'Ta imot tilsegna', `${deadlines.acceptanceDays} dagar etter vedtaket`),
    row('startMonths', 'Setje i gang bygginga', `${deadlines.startMonths} månader etter vedtaket`),
    row('completionMonths', 'Vere ferdig', `${deadlines.completionMonths} månader etter vedtaket`),
    row('claimMonths', 'Melde inn tapskrav', `seinast ${deadlines.claimMonths} månader etter at garantitida er ute`),
    row(
      'answerMonths',
      'Fondet svarar, eller seier når svaret kjem',
      `${months(deadlines.answerMonths)} etter søknaden`,
    ),
    row('expectedWeeks', 'Eit førebels svar lovar svar innan', `${deadlines.expectedWeeks} veker`),
    row('saleResponseDays', 'Fondet svarar på eit bod', `${deadlines.saleResponseDays} arbeidsdagar etter meldinga`),
    row('repaymentDays', 'Betale tilbake det fondet krev', `${deadlines.repaymentDays} dagar etter kravet`),
  ]
}

const months = (count: number): string => (count === 1 ? 'éin månad' : `${count} månader`)

export const productRows = ({ product }: RuleContent): ContentRow[] => [
  row('legalForm', 'Rettsleg form', product.legalForm),
  row('documentName', 'Brevet heiter', product.documentName),
  row('notice', 'Merknad i brevet', product.notice),
  row(
    'followsRemainingLoan',
    'Garantien følgjer restlånet ned når bustaden er ferdig',
    yesNo(product.followsRemainingLoan),
  ),
]

export const legalRows = (content: RuleContent): ContentRow[] => [
  ...codesOf(content).map(code => row(code, criterionLabels[code], content.legalReferences[code])),
  row('decision', 'Vedtaket', content.legalReferences.decision),
  row('appeal', 'Klage', content.legalReferences.appeal),
]

const row = (key: string, label: string, value: string): ContentRow => ({ key, label, value: value || '–' })

const amountOrNone = (amountOre: number | null) => (amountOre === null ? 'inga grense' : formatOre(amountOre))
const shareOrNone = (share: string | null) => (share === null ? 'inga grense' : formatShare(share))
const yesNo = (answer: boolean) => (answer ? 'ja' : 'nei')
