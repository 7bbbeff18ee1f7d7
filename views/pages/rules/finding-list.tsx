import type { Finding } from '../../../server/rules/finding.ts'
import { SummaryList } from '../../parts/summary-list.tsx'
import { Tag } from '../../parts/tag.tsx'
import { criterionLabels, type MunicipalityNames } from './criterion-text.ts'
import { answerLabels, answerTones, findingText } from './finding-text.ts'

/** Findings one by one: the criterion, its answer, what was seen and on what basis. */
export function FindingList({ findings, names }: { findings: readonly Finding[]; names: MunicipalityNames }) {
  return (
    <SummaryList
      rows={findings.map(finding => ({ label: criterionLabels[finding.criterion], value: seen(finding, names) }))}
    />
  )
}

const seen = (finding: Finding, names: MunicipalityNames) => (
  <>
    <Tag tone={answerTones[finding.answer]}>{answerLabels[finding.answer]}</Tag>
    <p>{findingText(finding, names)}</p>
    {finding.basis && (
      <p class="ds-paragraph" data-size="sm">
        Heimel: {finding.basis}
      </p>
    )}
  </>
)
