import type { Finding } from '../../../server/rules/finding.ts'
import { Tag } from '../../parts/tag.tsx'
import { criterionLabels, type MunicipalityNames } from './criterion-text.ts'
import { answerLabels, answerTones, findingText } from './finding-text.ts'

/** Findings one by one: the criterion, its answer, what was seen and on what basis. */
export function FindingList({ findings, names }: { findings: readonly Finding[]; names?: MunicipalityNames }) {
  return (
    <ul class="finding-list">
      {findings.map(finding => (
        <li key={finding.criterion}>
          <p class="ds-paragraph">
            <strong>{criterionLabels[finding.criterion]}</strong>{' '}
            <Tag tone={answerTones[finding.answer]}>{answerLabels[finding.answer]}</Tag>
          </p>
          <p class="ds-paragraph">{findingText(finding, names)}</p>
          {finding.basis && (
            <p class="ds-paragraph" data-size="sm">
              Heimel: {finding.basis}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
