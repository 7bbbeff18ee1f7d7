import type { ClaimObstacle } from '../../../server/cases/claim-obstacle.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { formatDay } from '../../figures.ts'
import { ButtonLink } from '../../form.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'

/** When there is nothing to claim for: why, and what can be done. */
export function NoClaimPage({ context, obstacle }: { context: CaseContext; obstacle: ClaimObstacle }) {
  const href = `/cases/${context.caseAccess.id}`
  return shell(
    context,
    { title: 'Meld tapskrav', back: { href, label: 'Til saka' } },
    <>
      <PageHeading title="Meld tapskrav" />
      <EmptyState heading="Du kan ikkje melde tapskrav no">
        <p class="ds-paragraph">{obstacleText(obstacle)}</p>
        <ButtonLink href={href} variant="secondary">
          Sjå saka
        </ButtonLink>
      </EmptyState>
    </>,
  )
}

function obstacleText(obstacle: ClaimObstacle): string {
  switch (obstacle.code) {
    case 'not-accepted':
      return 'Garantien gjeld ikkje før du har teke imot tilsegna. Det gjer du i saka.'
    case 'ended':
      return 'Garantien er avslutta, så det kan ikkje meldast fleire tap på han.'
    case 'nothing-left':
      return 'Alle bustadene i garantien er gjorde opp.'
    case 'too-late':
      return `Fristen for å melde tap gjekk ut ${formatDay(obstacle.latest)}. Ta kontakt med fondet om noko hindra deg.`
  }
}
