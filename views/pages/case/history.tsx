import type { CasePage } from '../../../server/cases/case-page.ts'
import { eventWords } from '../../event-text.ts'
import { eventToReader } from '../../event-to-reader.ts'
import { formatCount } from '../../figures.ts'
import { Timeline } from '../../parts/timeline.tsx'
import { Said } from '../history/said.tsx'

/** As many as fit in sight; the rest is for those who look for it. */
const mostShown = 6

/** What has happened to the case, in its order. */
export function History({ page, readerName }: { page: CasePage; readerName: string }) {
  const shown = hasWholeHistory(page) ? page.events.slice(-mostShown) : page.events
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Historikk
      </h2>
      <More page={page} left={page.events.length - shown.length} />
      <Timeline
        events={shown.map(event => {
          const words = eventWords(event)
          return {
            title: eventToReader(event, { audience: page.audience, name: readerName }),
            at: event.recordedAt,
            who: event.actorName ?? 'Automatisk',
            detail: words && <Said words={words} />,
          }
        })}
      />
    </section>
  )
}

/** Where the whole of it stands, for those who may see that. */
function More({ page, left }: { page: CasePage; left: number }) {
  if (!hasWholeHistory(page)) return null
  return (
    <p class="ds-paragraph">
      {left > 0 && `${formatCount(left, 'Éi eldre hending', 'eldre hendingar')} står ikkje her. `}
      <a class="ds-link on-screen" href={`/cases/${page.id}/history`}>
        Heile historikken, og kven som har sett på saka
      </a>
    </p>
  )
}

/** Who has a page of the whole history to go on to; others see all that is theirs here. */
const hasWholeHistory = ({ audience }: CasePage): boolean => audience === 'applicant' || audience === 'staff'
