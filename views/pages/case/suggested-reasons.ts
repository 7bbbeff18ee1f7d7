import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import type { Finding } from '../../../server/rules/finding.ts'
import { formatOre } from '../../figures.ts'
import { text } from '../../messages.ts'
import { criterionLabels, listText } from '../rules/criterion-text.ts'
import { findingText } from '../rules/finding-text.ts'

type Reasoned = Pick<RecommendationPage, 'ruleNumber' | 'findings' | 'calculation' | 'municipalities'>

/** Where the case officer's reasons begin: what the rules found, and what the sum is made of, in plain words. */
export function suggestedReasons(page: Reasoned): string {
  return [standardText(page), ...exceptions(page), sumText(page)].filter(Boolean).join('\n\n')
}

function standardText({ ruleNumber, findings }: Reasoned): string {
  const met = findings.filter(({ answer }) => answer === 'met').map(labelOf)
  const by = `Søknaden er vurdert etter regelversjon ${ruleNumber}.`
  return met.length === 0 ? by : `${by} Desse krava er oppfylte: ${listText(met)}.`
}

/** What is not met, or was left to the officer, each with its own sentence and legal basis. */
const exceptions = ({ findings, municipalities }: Reasoned): string[] =>
  findings
    .filter(({ answer }) => answer !== 'met')
    .map(finding => {
      const basis = finding.basis ? ` (${finding.basis})` : ''
      const verdict = finding.answer === 'not-met' ? 'ikkje oppfylt' : 'vurdert av saksbehandlar'
      return `Kravet «${labelOf(finding)}» er ${verdict}: ${findingText(finding, municipalities)}${basis}`
    })

function sumText({ calculation }: Reasoned): string {
  if (!calculation) return ''
  const { guaranteedSumOre, bindingLimit } = calculation.answer
  const why =
    bindingLimit === 'none'
      ? ''
      : ` Det som avgjorde summen, er ${text('nn', 'bindingLimit', bindingLimit).toLowerCase()}.`
  return guaranteedSumOre === 0
    ? 'Etter reglane gir tala i saka ingen garantisum.'
    : `Garantisummen er rekna ut etter reglane til ${formatOre(guaranteedSumOre)}.${why}`
}

const labelOf = ({ criterion }: Finding): string => criterionLabels[criterion].toLowerCase()
