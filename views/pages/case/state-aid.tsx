import type { StateAid } from '../../../server/applications/state-aid.ts'
import type { DecisionPage } from '../../../server/cases/decision-page.ts'
import type { ShownStateAid } from '../../../server/cases/shown-state-aid.ts'
import { formatDay, formatEuro, formatNumber, formatOre } from '../../figures.ts'
import { Notice } from '../../parts/notice.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'

export interface Obstacle {
  readonly title: string
  readonly text: string
}

/** What a sum is in the three years of an undertaking, with what is the matter. */
export function StateAidSum({ stateAid, heading = 'Bagatellmessig støtte' }: StateAidSumProps) {
  if (!stateAid?.count) return null
  return (
    <section class="stack">
      <h3 class="ds-heading" data-size="xs">
        {heading}
      </h3>
      <SummaryList rows={stateAidRows(stateAid).map(([label, value]) => ({ label, value }))} />
      {stateAidObstacles(stateAid).map(({ title, text }) => (
        <Notice key={title} tone="warning" title={title}>
          <p class="ds-paragraph">{text}</p>
        </Notice>
      ))}
    </section>
  )
}

interface StateAidSumProps {
  readonly stateAid: ShownStateAid | null
  readonly heading?: string
}

/** Without a count only what was stated. */
export function stateAidRows({
  nokPerEur,
  rateDay,
  rateSource,
  declaredEur,
  count,
}: StateAid): readonly (readonly [string, string])[] {
  const rate = `${formatNumber(nokPerEur)} kr for 1 euro, ${formatDay(rateDay)} (${rateSource})`
  const stated = [
    ['Eurokurs', rate],
    ['Opplyst støtte frå før', formatEuro(declaredEur)],
  ] as const
  if (!count) return stated
  return [
    ...stated,
    ['Støtta i garantien', `${formatEuro(count.aidEur)} (${formatOre(count.aidOre)})`],
    ['I alt over tre år', `${formatEuro(count.usedEur)} av ${formatEuro(count.ceilingEur)}`],
    ['Att under grensa', formatEuro(count.leftEur)],
  ]
}

function stateAidObstacles({ count, isOldRate, rateDay, declaredEur }: ShownStateAid): Obstacle[] {
  const above = count?.isAbove
    ? [
        {
          title: 'Over grensa for bagatellmessig støtte',
          text: `Garantisummen er ${formatEuro(count.aidEur)}, og føretaket har opplyst om ${formatEuro(declaredEur)} frå før: ${formatEuro(count.usedEur)} i alt. Grensa er ${formatEuro(count.ceilingEur)}. Det er plass til ${formatOre(count.roomOre)}.`,
        },
      ]
    : []
  const old = isOldRate
    ? [
        {
          title: 'Eurokursen er gammal',
          text: `Kursen er frå ${formatDay(rateDay)}, meir enn sju dagar sidan. Støtta skal reknast om etter kursen den dagen fondet gir tilsegn: hent ein ny før vedtaket.`,
        },
      ]
    : []
  return [...above, ...old]
}

/** What is the matter with the aid in a grant that waits for its decision. */
export function stateAidInDecision({ stateAid, facts, recommendation }: DecisionPage): Obstacle[] {
  if (stateAid) return stateAidObstacles(stateAid)
  if (facts.track !== 'contractor' || recommendation.offer === null) return []
  return [
    {
      title: 'Støtta til føretaket er ikkje rekna ut',
      text: 'Innstillinga er frå før dette vart spurt om, så føretaket får inga stadfesting av støtta. Send saka attende til saksbehandlaren om det skal ha ei.',
    },
  ]
}
