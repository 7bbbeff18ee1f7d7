import type { Reasons } from '../../../server/applications/reasons.ts'
import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import type { Finding } from '../../../server/rules/finding.ts'
import { formatOre, formatShare } from '../../figures.ts'
import { text } from '../../messages.ts'
import { criterionLabels, demandText, listText } from '../rules/criterion-text.ts'
import { findingText } from '../rules/finding-text.ts'
import { suggestedFacts } from './suggested-facts.ts'

export type Reasoned = Pick<
  RecommendationPage,
  | 'ruleNumber'
  | 'criteria'
  | 'findings'
  | 'answers'
  | 'calculation'
  | 'municipalities'
  | 'facts'
  | 'homes'
  | 'applicantName'
>

/** Where the case officer's reasons begin, in plain words: what is stated and approved, what the rules ask for, and what decides. */
export const suggestedReasons = (page: Reasoned): Reasons => ({
  facts: suggestedFacts(page),
  rules: rulesText(page),
  considerations: [metText(page), ...exceptions(page), sumText(page)].filter(Boolean).join('\n\n'),
})

/** Each criterion in use with its legal basis, and how the sum is made. */
function rulesText(page: Reasoned): string {
  const { ruleNumber, criteria, municipalities } = page
  const demands = page.findings.map(
    ({ criterion, basis }) =>
      `– ${labelOf({ criterion })}: ${demandText(criterion, criteria, municipalities)}${basis ? ` (${basis})` : ''}`,
  )
  const by = `Søknaden er vurdert etter regelversjon ${ruleNumber}, som galdt då søknaden kom inn. Ho krev dette:`
  return [[by, ...demands].join('\n'), coverText(page)].filter(Boolean).join('\n\n')
}

function coverText({ calculation }: Reasoned): string {
  if (!calculation) return ''
  const { coverageRate, deductibleRate, capPerDwellingOre } = calculation.request.terms
  const most = capPerDwellingOre === null ? '' : `, og høgst ${formatOre(capPerDwellingOre)} for kvar bustad`
  return `Garantien dekkjer ${formatShare(coverageRate)} av eit dokumentert tap når eigendelen på ${formatShare(deductibleRate)} er trekt frå${most}.`
}

function metText({ findings, answers }: Reasoned): string {
  const met = findings.filter(({ answer, criterion }) => answer === 'met' && !answers[criterion])
  if (met.length === 0) return ''
  return `Desse krava i reglane er oppfylte: ${listText(met.map(finding => labelOf(finding).toLowerCase()))}.`
}

/** What is not met, or was an officer's to answer, each with its own sentence. */
const exceptions = (page: Reasoned): string[] =>
  page.findings
    .filter(({ answer, criterion }) => answer !== 'met' || page.answers[criterion])
    .filter(finding => !isOpenLimit(finding))
    .map(finding => exceptionText(finding, page))

const isOpenLimit = ({ answer, criterion }: Finding): boolean =>
  answer === 'needs-officer' && criterion.endsWith('-limit')

function exceptionText(finding: Finding, { answers, municipalities }: Reasoned): string {
  const seen = findingText(finding, municipalities)
  const given = answers[finding.criterion]
  if (!given) {
    const verdict = finding.answer === 'not-met' ? 'ikkje oppfylt' : 'overlate til saksbehandlaren'
    return `Kravet «${labelOf(finding).toLowerCase()}» er ${verdict}: ${seen}`
  }
  const verdict = given.answer === 'met' ? 'oppfylt' : 'ikkje oppfylt'
  return `Vi har vurdert kravet «${labelOf(finding).toLowerCase()}» som ${verdict}. ${seen} ${given.reason}`.trim()
}

function sumText({ calculation, facts }: Reasoned): string {
  if (!calculation) return ''
  const { guaranteedSumOre, bindingLimit } = calculation.answer
  if (guaranteedSumOre === 0) return 'Etter reglane gir tala i saka ingen garantisum.'
  // The officer's own ceiling goes into the calculation as if it were asked for.
  if (bindingLimit === 'requested' && guaranteedSumOre !== facts.requestedOre)
    return `Garantisummen er sett til ${formatOre(guaranteedSumOre)}, som er mindre enn reglane kunne ha gitt.`
  const limit = text('nn', 'bindingLimit', bindingLimit).toLowerCase()
  const why = bindingLimit === 'none' ? '' : ` Det som avgjorde summen, er ${limit}.`
  return `Garantisummen er rekna ut etter reglane til ${formatOre(guaranteedSumOre)}.${why}`
}

const labelOf = ({ criterion }: Pick<Finding, 'criterion'>): string => criterionLabels[criterion]
