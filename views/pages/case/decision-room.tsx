import type { DecisionPage } from '../../../server/cases/decision-page.ts'
import { formatOre } from '../../figures.ts'
import { SubmitButton } from '../../form.tsx'
import { Figures } from '../../parts/figures-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { findingText } from '../rules/finding-text.ts'
import { CaseForm } from './case-form.tsx'
import type { DecisionViewProps } from './decision-page.tsx'

/** What the sum does to the fund, and everything about it that stands in the way. */
export function RoomInFund(view: DecisionViewProps) {
  const { page } = view
  const { availableOre, neededOre, shortfallOre } = page.room
  if (page.calculation === null)
    return page.fault && <Warning title="Summen kan ikkje reknast ut" text={page.fault.message} />
  const after =
    shortfallOre > 0
      ? { label: 'Manglar', value: formatOre(shortfallOre) }
      : { label: 'Ledig etterpå', value: formatOre(availableOre - neededOre) }
  return (
    <>
      <Figures
        figures={[
          { label: 'Garantisum', value: formatOre(neededOre), main: true },
          { label: 'Ledig i fondet no', value: formatOre(availableOre) },
          after,
        ]}
      />
      {obstacles(page).map(obstacle => (
        <Warning key={obstacle.title} {...obstacle} />
      ))}
      {shortfallOre > 0 && <NotEnough {...view} />}
    </>
  )
}

const Warning = ({ title, text }: { title: string; text: string }) => (
  <Notice tone="warning" title={title}>
    <p class="ds-paragraph">{text}</p>
  </Notice>
)

function obstacles({ room, brokenLimits, municipalities }: DecisionPage): { title: string; text: string }[] {
  const { neededOre, recommendedOre, authorityLimitOre } = room
  const hasChanged = recommendedOre !== null && recommendedOre !== neededOre
  const isAbove = authorityLimitOre !== null && neededOre > authorityLimitOre
  return [
    ...(hasChanged
      ? [
          {
            title: 'Summen er ein annan no',
            text: `Då saka vart innstilt, var han ${formatOre(recommendedOre)}. No er han ${formatOre(neededOre)}.`,
          },
        ]
      : []),
    ...(isAbove
      ? [
          {
            title: 'Summen er over fullmakta di',
            text: `Du kan avgjere inntil ${formatOre(authorityLimitOre)}. Ein godkjennar med høgare fullmakt må innvilge.`,
          },
        ]
      : []),
    ...brokenLimits.map(finding => ({ title: 'Ei grense er nådd', text: findingText(finding, municipalities) })),
  ]
}

function NotEnough({ context, page }: DecisionViewProps) {
  const { availableOre, neededOre } = page.room
  const isWaiting = page.waiting !== null
  return (
    <Notice tone="warning" title="Fondet har ikkje nok ledig">
      <p class="ds-paragraph">
        Fondet har {formatOre(availableOre)} ledig; denne garantien treng {formatOre(neededOre)}.{' '}
        {isWaiting
          ? `Saka er nummer ${page.waiting?.place} på ventelista.`
          : 'På venteliste får søkjaren beskjed når det blir plass.'}
      </p>
      {page.actions.includes('put-on-waiting-list') && (
        <CaseForm view={{ context, page }} to="/waiting-list">
          <SubmitButton variant="secondary">Set på venteliste</SubmitButton>
        </CaseForm>
      )}
    </Notice>
  )
}
