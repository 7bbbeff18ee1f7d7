import type { BoardCase } from '../../../server/board/board-case-read.ts'
import type { BoardOutcome } from '../../../server/board/board-outcomes.ts'
import type { SettledFinding } from '../../../server/rules/settled-findings.ts'
import { formatOre } from '../../figures.ts'
import { outcomeTexts } from '../case/outcome-text.ts'
import { criterionLabels, listText } from '../rules/criterion-text.ts'
import { answerLabels } from '../rules/finding-text.ts'

export const boardOutcomeTexts: Readonly<Record<BoardOutcome, string>> = {
  ...outcomeTexts,
  'sent-back': 'Sendt attende',
}

/** `Moen Bustad AS, ved Ragnhild Moen` */
export const whoText = ({ orgName, applicantName }: Pick<BoardCase, 'orgName' | 'applicantName'>): string =>
  orgName ? `${orgName}, ved ${applicantName}` : applicantName

export const placeText = ({ place, municipality }: Pick<BoardCase, 'place' | 'municipality'>): string =>
  municipality && !place.includes(municipality) ? `${place}, ${municipality}` : place

/** `Innvilga, 1 500 000 kr` */
export const recommendedText = ({ recommendation, recommendedOre }: BoardCase): string =>
  `${outcomeTexts[recommendation.outcome]}${recommendedOre === null ? '' : `, ${formatOre(recommendedOre)}`}`

export const whyText = ({ referral }: Pick<BoardCase, 'referral'>): string =>
  referral
    ? `Lagd fram av godkjennaren: ${referral.reason}`
    : 'Ingen av godkjennarane som kan avgjere saka, har høg nok fullmakt.'

/** What the officer proposes that the board resolves. */
export function proposalText(one: BoardCase): string {
  const about = `søknaden frå ${whoText(one)} i sak ${one.reference}`
  const { outcome, conditions } = one.recommendation
  const sum = one.recommendedOre === null ? '' : ` på inntil ${formatOre(one.recommendedOre)}`
  const terms = conditions.length === 0 ? '' : ', på dei vilkåra som står i innstillinga'
  switch (outcome) {
    case 'granted':
      return `Styret innvilgar ${about} og gir tilsegn om tapsgaranti${sum}${terms}.`
    case 'granted-in-part':
      return `Styret innvilgar delvis ${about} og gir tilsegn om tapsgaranti${sum}${terms}.`
    case 'refused':
      return `Styret avslår ${about}.`
    default:
      return `Styret avviser ${about}.`
  }
}

/** What was found, in a few lines: what is met at once, what somebody judged one by one. */
export function findingLines(findings: readonly SettledFinding[]): string[] {
  const met = findings.filter(({ answer, officer }) => answer === 'met' && !officer).map(labelOf)
  const judged = findings.filter(({ answer, officer }) => answer !== 'met' || officer)
  return [...(met.length > 0 ? [`Oppfylt etter reglane: ${listText(met)}.`] : []), ...judged.map(judgedText)]
}

function judgedText({ criterion, answer, officer }: SettledFinding): string {
  const label = criterionLabels[criterion]
  if (!officer) return `${label}: ${answerLabels[answer].toLowerCase()}.`
  const against = answer === 'needs-officer' ? '' : ` (reglane svara ${answerLabels[answer].toLowerCase()})`
  return `${label}: saksbehandlaren svara ${answerLabels[officer.answer].toLowerCase()}${against}. ${officer.reason}`
}

const labelOf = ({ criterion }: SettledFinding): string => criterionLabels[criterion].toLowerCase()
