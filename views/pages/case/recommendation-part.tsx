import type { CasePage } from '../../../server/cases/case-page.ts'
import { formatOre } from '../../figures.ts'
import { SummaryList, type SummaryRow } from '../../parts/summary-list.tsx'
import { ConditionList } from './conditions.tsx'
import { outcomeTexts } from './outcome-text.ts'
import { ReasonsText } from './reasons-text.tsx'
import { stateAidRows } from './state-aid.tsx'

type Recommended = Pick<CasePage, 'recommendation' | 'preparerName'>

/** What the case officer has put before the approver. */
export function RecommendationPart({ page: { recommendation, preparerName } }: { page: Recommended }) {
  if (!recommendation) return null
  const { outcome, offer, ceilingOre, deMinimisRemainingOre, stateAid, reasons, conditions } = recommendation
  const rows: readonly (readonly [string, SummaryRow['value'] | null])[] = [
    ['Tilrår', outcomeTexts[outcome]],
    ['Garantisum', offer && formatOre(offer.answer.guaranteedSumOre)],
    ['Tak frå saksbehandlaren', amount(ceilingOre)],
    ['Ledig bagatellmessig støtte', amount(deMinimisRemainingOre)],
    ...(stateAid ? stateAidRows(stateAid) : []),
    ['Saksbehandlar', preparerName],
    ['Vilkår', conditions.length > 0 && <ConditionList conditions={conditions} />],
    ['Grunngjeving', reasons.considerations && <ReasonsText reasons={reasons} />],
  ]
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Innstillinga
      </h2>
      <SummaryList rows={rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
    </section>
  )
}

const amount = (ore: number | null): string | null => (ore === null ? null : formatOre(ore))
