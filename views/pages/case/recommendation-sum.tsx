import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import { formatOre } from '../../figures.ts'
import { Notice } from '../../parts/notice.tsx'
import { Calculation } from './calculation.tsx'
import { StateAidSum } from './state-aid.tsx'

/** What the figures come to, and whether the fund has it. */
export function RecommendedSum({ page, open }: { page: RecommendationPage; open: boolean }) {
  const { calculation, fault, availableOre, ownOre } = page
  return (
    <section id="utrekning" class="stack" tabindex={-1} aria-labelledby="utrekning-title">
      <h2 class="ds-heading" data-size="sm" id="utrekning-title">
        Utrekninga
      </h2>
      {calculation ? (
        <>
          <Calculation calculation={calculation} askedOre={page.facts.requestedOre} open={open} />
          <RoomNotice neededOre={calculation.answer.guaranteedSumOre - ownOre} availableOre={availableOre} />
          <StateAidSum stateAid={page.stateAid} />
        </>
      ) : (
        <p class="ds-paragraph">{fault?.message ?? 'Rett tala over, og trykk «Rekn ut».'}</p>
      )}
    </section>
  )
}

function RoomNotice({ neededOre, availableOre }: { neededOre: number; availableOre: number }) {
  const room = `Fondet har ${formatOre(availableOre)} ledig.`
  if (neededOre <= availableOre) return <p class="ds-paragraph">{room}</p>
  return (
    <Notice tone="warning">
      <p class="ds-paragraph">
        {room} Det manglar {formatOre(neededOre - availableOre)}. Du kan tilrå innvilging likevel; godkjennaren kan
        setje saka på venteliste.
      </p>
    </Notice>
  )
}
