import type { CasePage } from '../../../server/cases/case-page.ts'
import type { ShownEarlierDecision } from '../../../server/cases/shown-earlier-decisions.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { Details } from '../../parts/details.tsx'
import { SummaryList, type SummaryRow } from '../../parts/summary-list.tsx'
import { Quote } from '../case/application-actions.tsx'
import { ConditionList } from '../case/conditions.tsx'
import { outcomeTexts } from '../case/outcome-text.ts'
import { ReasonsText } from '../case/reasons-text.tsx'

/** What was decided before, and what was corrected in the words of it; folded, each with its number and day. */
export function EarlierDecisions({ page }: { page: CasePage }) {
  const { earlierDecisions, corrections } = page
  if (earlierDecisions.length + corrections.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        {earlierDecisions.length > 0 ? 'Tidlegare vedtak' : 'Tidlegare tekst i vedtaket'}
      </h2>
      {earlierDecisions.map(decision => (
        <Details
          key={decision.number}
          summary={`Vedtak ${decision.number}, ${formatDay(decision.decidedDay)}: ${outcomeTexts[decision.outcome].toLowerCase()}`}
        >
          <Earlier decision={decision} />
        </Details>
      ))}
      {corrections.map(correction => (
        <Corrected key={`${correction.decisionNumber}-${correction.number}`} correction={correction} />
      ))}
    </section>
  )
}

const causes: Readonly<Record<ShownEarlierDecision['cause'], string>> = {
  appeal: 'etter klage',
  'appeal-body': 'etter det klageinstansen bestemte',
  'own-initiative': 'av fondet sjølv',
}

function Earlier({ decision }: { decision: ShownEarlierDecision }) {
  const { guaranteedOre, conditions, reasons, recommended } = decision
  const sum = guaranteedOre === null ? '' : `, garantisum ${formatOre(guaranteedOre)}`
  const rows: readonly [string, SummaryRow['value'] | null][] = [
    ['Utfall', `${outcomeTexts[decision.outcome]}${sum}`],
    ['Vedteke', `${formatDay(decision.decidedDay)} av ${decision.deciderName}`],
    ['Vilkår', conditions.length > 0 && <ConditionList conditions={conditions} />],
    ['Grunngjeving', reasons.considerations && <ReasonsText reasons={reasons} />],
    ['Saksbehandlar', decision.preparerName],
    ['Innstillinga', recommended && outcomeTexts[recommended.outcome]],
    ['Teke opp att', `${formatDay(decision.reopenedDay)} ${causes[decision.cause]}, av ${decision.reopenedByName}`],
    ['Kvifor', decision.reason && <Quote words={decision.reason} />],
  ]
  return <SummaryList rows={rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
}

function Corrected({ correction }: { correction: CasePage['corrections'][number] }) {
  const { decisionNumber, correctedDay, correctedByName, reason, before } = correction
  return (
    <Details summary={`Vedtak ${decisionNumber}: teksten slik han var før rettinga ${formatDay(correctedDay)}`}>
      <p class="ds-paragraph">
        Retta av {correctedByName}: {reason}
      </p>
      <ReasonsText reasons={before} />
    </Details>
  )
}
