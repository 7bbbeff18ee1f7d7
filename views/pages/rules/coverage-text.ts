import type { Terms } from '../../../server/coverage/terms.ts'
import { formatOre, formatShare } from '../../figures.ts'
import { text } from '../../messages.ts'
import { listText } from './criterion-text.ts'

export type CoverageStep = {
  readonly heading: string
  /** The step as a formula with the version's own numbers. */
  readonly formula: string
  readonly sentences: readonly string[]
}

/** The whole calculation in words, step by step, with the numbers of these terms. */
export function coverageSteps(terms: Terms): CoverageStep[] {
  return [
    costStep(terms),
    valueStep(terms),
    lossStep,
    deductibleStep(terms),
    coverageStep(terms),
    capStep(terms),
    termStep(terms),
    payoutStep(terms),
    offerStep(terms),
  ]
}

function costStep(terms: Terms): CoverageStep {
  const categories = terms.eligibleCosts.map(category => text('nn', 'costCategory', category).toLowerCase())
  return {
    heading: 'Kostnaden som tel',
    formula: `Dokumentert kostnad, men ikkje meir enn godkjend kostnad + ${formatShare(terms.costOverrunTolerance)}`,
    sentences: present([
      categories.length === 0 ? 'Ingen kostnader tel.' : `Dette tel: ${listText(categories)}.`,
      terms.eligibleCosts.includes('own-labour') &&
        `Eigeninnsats tel med opp til ${formatShare(terms.ownLabourCapShare)} av dei andre kostnadene.`,
      terms.maxCostPerDwellingOre !== null && `Høgst ${formatOre(terms.maxCostPerDwellingOre)} per bustad tel.`,
      terms.maxCostPerSquareMetreOre !== null &&
        `Høgst ${formatOre(terms.maxCostPerSquareMetreOre)} per kvadratmeter tel.`,
      terms.grantsReduceCost
        ? 'Offentleg tilskot til same kostnad blir trekt frå.'
        : 'Offentleg tilskot til same kostnad blir ikkje trekt frå.',
    ]),
  }
}

function valueStep(terms: Terms): CoverageStep {
  return {
    heading: 'Verdien',
    formula: isZero(terms.sellingCostsCapShare)
      ? 'Salsprisen'
      : `Salsprisen − salskostnader, høgst ${formatShare(terms.sellingCostsCapShare)} av prisen`,
    sentences: present([
      terms.appraisalFloor !== null &&
        `Er salet ikkje godkjent av fondet på førehand, blir verdien sett til minst ${formatShare(terms.appraisalFloor)} av taksten.`,
      'Er salet ikkje marknadsmessig, gjeld det høgste av pris og takst.',
      isZero(terms.sellingCostsCapShare) && 'Salskostnader blir ikkje trekte frå.',
      terms.unsoldDwellings === 'exclude'
        ? 'Ein bustad som ikkje er seld, er ikkje med i oppgjeret.'
        : 'Ein bustad som ikkje er seld, blir rekna til takst.',
      'Verditap som kjem av manglande vedlikehald eller eigen skade, blir lagt til verdien.',
    ]),
  }
}

const lossStep: CoverageStep = {
  heading: 'Tapet',
  formula: 'Kostnaden som tel − verdien − annan kompensasjon',
  sentences: [
    'Annan kompensasjon er til dømes prisavslag, dagmulkt eller forsikring. Er svaret 0 kr eller mindre, er det ikkje noko tap.',
  ],
}

function deductibleStep(terms: Terms): CoverageStep {
  const base = terms.deductibleBase === 'cost' ? 'kostnaden som tel' : 'tapet'
  return {
    heading: 'Eigendelen',
    formula: `${formatShare(terms.deductibleRate)} av ${base}, men minst ${formatOre(terms.deductibleMinimumOre)}`,
    sentences: [
      terms.deductibleTiming === 'before-coverage'
        ? 'Eigendelen blir trekt frå tapet før fondet dekkjer sin del.'
        : 'Eigendelen blir trekt frå det som fondet elles ville dekt.',
    ],
  }
}

function coverageStep(terms: Terms): CoverageStep {
  const after = terms.deductibleTiming === 'after-coverage'
  const base = after ? 'tapet' : 'det som er over eigendelen'
  if (terms.coverageTiers === null)
    return {
      heading: 'Det fondet dekkjer',
      formula: `${formatShare(terms.coverageRate)} av ${base}${after ? ' − eigendelen' : ''}`,
      sentences: [],
    }
  let from = 0
  const tiers = terms.coverageTiers.map(({ upToOre, rate }) => {
    const sentence =
      upToOre === null
        ? `Over ${formatOre(from)}: ${formatShare(rate)}.`
        : `Frå ${formatOre(from)} til ${formatOre(upToOre)}: ${formatShare(rate)}.`
    from = upToOre ?? from
    return sentence
  })
  return {
    heading: 'Det fondet dekkjer',
    formula: `Ein del av ${base} i kvart trinn${after ? ' − eigendelen' : ''}`,
    sentences: tiers,
  }
}

function capStep(terms: Terms): CoverageStep {
  const caps = present([
    terms.capPerDwellingOre !== null && `${formatOre(terms.capPerDwellingOre)} per bustad`,
    terms.capShareOfCost !== null && `${formatShare(terms.capShareOfCost)} av kostnaden som tel`,
    terms.capPerProjectOre !== null && `${formatOre(terms.capPerProjectOre)} per prosjekt`,
  ])
  return {
    heading: 'Taka',
    formula: `Aldri meir enn garantisummen${caps.length === 0 ? '' : `, ${listText(caps, 'eller')}`}`,
    sentences: ['Det lågaste taket gjeld.'],
  }
}

function termStep({ termYears, stepDown }: Terms): CoverageStep {
  return {
    heading: 'Garantitida',
    formula: `${termYears} år frå bustaden er ferdig`,
    sentences: [
      'Dagen bodet vart godteke, avgjer kva år salet høyrer til.',
      `Så mykje av garantisummen gjeld: ${listText(yearRuns(stepDown))}.`,
    ],
  }
}

/** `1.–3. år 100 %`, `4. år 80 %` */
function yearRuns(stepDown: readonly string[]): string[] {
  const runs: { from: number; to: number; share: string }[] = []
  for (const [index, share] of stepDown.entries()) {
    const last = runs.at(-1)
    if (last && formatShare(last.share) === formatShare(share)) last.to = index + 1
    else runs.push({ from: index + 1, to: index + 1, share })
  }
  return runs.map(({ from, to, share }) => `${from === to ? from : `${from}.–${to}`}. år ${formatShare(share)}`)
}

function payoutStep(terms: Terms): CoverageStep {
  return {
    heading: 'Utbetalinga',
    formula: `Runda ned til ${wholeUnits(terms.roundDownToOre)}`,
    sentences: [
      `Er beløpet under ${formatOre(Math.max(terms.minimumPayoutOre, terms.roundDownToOre))}, blir det ikkje betalt ut.`,
      terms.netProject
        ? 'Har prosjektet fleire bustader, blir gevinst på éin trekt frå tap på ein annan, og det er éin eigendel for alle.'
        : 'Har prosjektet fleire bustader, blir kvar bustad rekna for seg, med sin eigen eigendel.',
    ],
  }
}

function offerStep(terms: Terms): CoverageStep {
  return {
    heading: 'Garantisummen, før det blir bygd',
    formula: `Same utrekning, med venta salsverdi − ${formatShare(terms.offerValueMargin)}`,
    sentences: [
      'Slik er det teke høgd for at verdien kan falle.',
      `Garantisummen blir runda opp til ${wholeUnits(terms.offerRoundUpToOre)}, men aldri over taka.`,
    ],
  }
}

const wholeUnits = (unitOre: number) => (unitOre === 100 ? 'heile kroner' : `heile ${formatOre(unitOre)}`)

const isZero = (share: string) => Number(share) === 0

const present = (lines: readonly (string | false)[]): string[] => lines.filter(line => line !== false)
