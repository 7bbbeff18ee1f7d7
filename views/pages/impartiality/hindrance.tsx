import type { ShownStanding } from '../../../server/cases/viewer-standing.ts'
import { Notice } from '../../parts/notice.tsx'

/** Others are disqualified, and that binds the viewer. */
export function Hindrance({ standing, path }: { standing: ShownStanding; path: string }) {
  if (standing.preparerDisqualified) {
    return (
      <Notice tone="warning" title="Innstillinga kan ikkje brukast">
        <p class="ds-paragraph">
          Den som gav henne, er inhabil. Ein godkjennar må sende henne attende, og ein annan saksbehandlar gi ei ny.{' '}
          <a class="ds-link" href={path}>
            Sjå habiliteten i saka
          </a>
          .
        </p>
      </Notice>
    )
  }
  if (!standing.leaderDisqualified) return null
  return (
    <Notice tone="warning" title="Leiaren din er inhabil">
      <p class="ds-paragraph">
        Du kan førebu saka, men ikkje avgjere henne.{' '}
        <a class="ds-link" href={path}>
          Sjå habiliteten i saka
        </a>
        .
      </p>
    </Notice>
  )
}
