import type { SettledFinding } from '../../../server/rules/settled-findings.ts'
import { formatCount } from '../../figures.ts'
import { Details } from '../../parts/details.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { Tag } from '../../parts/tag.tsx'
import { criterionLabels, type MunicipalityNames } from '../rules/criterion-text.ts'
import { answerLabels, answerTones, findingText } from '../rules/finding-text.ts'

interface SettledFindingsProps {
  readonly findings: readonly SettledFinding[]
  readonly names: MunicipalityNames
  /** Who gave the officer's answers. */
  readonly officerName?: string | null
}

/**
 * Each criterion with its answer, what was seen and on what basis; the officer's own answer where the rules left it open or
 * were overruled, and then both. What the rules found met by themselves is there for who wants it.
 */
export function SettledFindings({ findings, ...rest }: SettledFindingsProps) {
  const plain = findings.filter(({ answer, officer }) => answer === 'met' && !officer)
  const others = findings.filter(finding => !plain.includes(finding))
  const count = formatCount(plain.length, '1 krav er oppfylt', 'krav er oppfylte')
  return (
    <>
      {others.length > 0 && <FindingRows findings={others} {...rest} />}
      {plain.length > 0 && (
        <Details summary={count}>
          <FindingRows findings={plain} {...rest} />
        </Details>
      )}
    </>
  )
}

const FindingRows = ({ findings, ...rest }: SettledFindingsProps) => (
  <SummaryList
    rows={findings.map(finding => ({
      label: criterionLabels[finding.criterion],
      value: <FindingSeen finding={finding} {...rest} />,
    }))}
  />
)

interface FindingSeenProps extends Omit<SettledFindingsProps, 'findings'> {
  readonly finding: SettledFinding
}

function FindingSeen({ finding, names, officerName }: FindingSeenProps) {
  const { answer, basis, officer, saw } = finding
  const isOverruled = officer !== null && answer !== 'needs-officer'
  const counts = officer?.answer ?? answer
  return (
    <div>
      <Tag tone={answerTones[counts]}>{answerLabels[counts]}</Tag>
      {Object.keys(saw).length > 0 && (
        <p>
          {isOverruled && <strong>Reglane: {answerLabels[answer].toLowerCase()}. </strong>}
          {findingText(finding, names)}
        </p>
      )}
      {officer && (
        <p>
          <strong>
            Saksbehandlaren{officerName && `, ${officerName}`}
            {isOverruled && `, kom til noko anna: ${answerLabels[counts].toLowerCase()}`}.
          </strong>{' '}
          {officer.reason}
        </p>
      )}
      {basis && <p class="timeline-meta">Heimel: {basis}</p>}
    </div>
  )
}
