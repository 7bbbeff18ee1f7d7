import type { CasePage } from '../../../server/cases/case-page.ts'
import type { ShownDecision } from '../../../server/cases/shown-decision.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { SummaryList, type SummaryRow } from '../../parts/summary-list.tsx'
import { ConditionList } from './conditions.tsx'
import { outcomeTexts } from './outcome-text.ts'
import { ReasonsText } from './reasons-text.tsx'

export function Decision({ page }: { page: CasePage }) {
  const { decision, figures } = page
  if (!decision) return null
  const granted = figures.guaranteedOre === null ? '' : `, garantisum ${formatOre(figures.guaranteedOre)}`
  const rows: readonly [string, SummaryRow['value'] | null][] = [
    ['Utfall', `${outcomeTexts[decision.outcome]}${granted}`],
    ['Vedteke', deciderText(decision)],
    ['Vilkår', decision.conditions.length > 0 && <ConditionList conditions={decision.conditions} />],
    ['Grunngjeving', decision.reasons.considerations && <ReasonsText reasons={decision.reasons} />],
    ['Saksbehandlar', page.preparerName],
    ['Heimel', decision.basis],
    ['Klage', `Innan tre veker frå meldinga om vedtaket vart send${lastDayText(page)}. ${decision.appealBasis}`],
  ]
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Vedtaket
      </h2>
      <SummaryList rows={rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
    </section>
  )
}

const ofApplication: readonly string[] = ['granted', 'granted-in-part', 'refused', 'dismissed']

/** As long as the decision stands unappealed. */
function lastDayText({ appeals }: CasePage): string {
  const open = appeals.decisions.find(({ kind }) => ofApplication.includes(kind))
  return open ? `: til og med ${formatDay(open.lastDay)}` : ''
}

function deciderText({ decidedDay, deciderName, board }: ShownDecision): string {
  if (board) {
    const recorded = deciderName ? `, ført inn ${formatDay(decidedDay)} av ${deciderName}` : ''
    return `${formatDay(board.day)} av styret for fondet, i sak ${board.caseNumber}${recorded}`
  }
  return `${formatDay(decidedDay)}${deciderName ? ` av ${deciderName}` : ''}`
}
