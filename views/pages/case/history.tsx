import type { ShownEvent } from '../../../server/cases/shown-events.ts'
import { eventText, eventWords } from '../../event-text.ts'
import { Timeline } from '../../parts/timeline.tsx'
import { Quote } from './application-actions.tsx'

/** Everything that has happened to the case, in its order. */
export function History({ events }: { events: readonly ShownEvent[] }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Historikk
      </h2>
      <Timeline
        events={events.map(event => {
          const words = eventWords(event)
          return {
            title: eventText(event),
            at: event.recordedAt,
            who: event.actorName ?? 'Automatisk',
            detail: words && <Quote words={words} />,
          }
        })}
      />
    </section>
  )
}
