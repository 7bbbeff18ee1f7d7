import type { CasePage } from '../../../server/cases/case-page.ts'
import type { SettledFinding } from '../../../server/rules/settled-findings.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { Details } from '../../parts/details.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { Tag } from '../../parts/tag.tsx'
import { criterionLabels, type MunicipalityNames } from '../rules/criterion-text.ts'
import { answerLabels, answerTones, findingText } from '../rules/finding-text.ts'
import { Quote } from './application-actions.tsx'
import { outcomeTexts } from './outcome-text.ts'

export function Decision({ page }: { page: CasePage }) {
  const { decision, figures } = page
  if (!decision) return null
  const granted = figures.guaranteedOre === null ? null : formatOre(figures.guaranteedOre)
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Vedtaket
      </h2>
      <SummaryList
        rows={[
          { label: 'Utfall', value: `${outcomeTexts[decision.outcome]}${granted ? `, garantisum ${granted}` : ''}` },
          {
            label: 'Vedteke',
            value: `${formatDay(decision.decidedDay)}${decision.deciderName ? ` av ${decision.deciderName}` : ''}`,
          },
          ...(decision.reasons ? [{ label: 'Grunngjeving', value: <Quote words={decision.reasons} /> }] : []),
          ...(page.preparerName ? [{ label: 'Saksbehandlar', value: page.preparerName }] : []),
          { label: 'Heimel', value: decision.basis },
          { label: 'Klage', value: `Innan tre veker frå meldinga om vedtaket kom fram. ${decision.appealBasis}` },
        ]}
      />
    </section>
  )
}

interface SettledFindingsProps {
  readonly findings: readonly SettledFinding[]
  readonly names: MunicipalityNames
}

/**
 * Each criterion with its answer, what was seen and on what basis; the officer's own answer where the rules left it open.
 * What the rules found met by themselves is there for who wants it.
 */
export function SettledFindings({ findings, names }: SettledFindingsProps) {
  const plain = findings.filter(({ answer }) => answer === 'met')
  const others = findings.filter(({ answer }) => answer !== 'met')
  const count = plain.length === 1 ? '1 krav er oppfylt' : `${plain.length} krav er oppfylte`
  return (
    <>
      {others.length > 0 && <FindingRows findings={others} names={names} />}
      {plain.length > 0 && (
        <Details summary={count}>
          <FindingRows findings={plain} names={names} />
        </Details>
      )}
    </>
  )
}

const FindingRows = ({ findings, names }: SettledFindingsProps) => (
  <SummaryList
    rows={findings.map(finding => ({
      label: criterionLabels[finding.criterion],
      value: <FindingSeen finding={finding} names={names} />,
    }))}
  />
)

function FindingSeen({ finding, names }: { finding: SettledFinding; names: MunicipalityNames }) {
  const { answer, basis, officer, saw } = finding
  const counts = officer?.answer ?? answer
  return (
    <div>
      <Tag tone={answerTones[counts]}>{answerLabels[counts]}</Tag>
      {Object.keys(saw).length > 0 && <p>{findingText(finding, names)}</p>}
      {officer?.reason && <p>Saksbehandlaren: {officer.reason}</p>}
      {basis && <p class="timeline-meta">Heimel: {basis}</p>}
    </div>
  )
}
