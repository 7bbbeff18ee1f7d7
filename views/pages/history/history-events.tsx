import type { ApplicationChoices } from '../../../server/applications/application-choices-read.ts'
import type { Audience } from '../../../server/cases/audience.ts'
import type { Correction, HistoryEvent } from '../../../server/cases/history-page.ts'
import { eventWords } from '../../event-text.ts'
import { eventToReader } from '../../event-to-reader.ts'
import { SummaryList } from '../../parts/summary-list.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { differences } from '../application/comparison.ts'
import { Said } from './said.tsx'

interface HistoryEventsProps {
  readonly events: readonly HistoryEvent[]
  readonly choices: ApplicationChoices
  /** Who reads it: the applicant's own deeds are told to themselves. */
  readonly reader: { readonly audience: Audience; readonly name: string }
}

/** What happened, who did it and what they said, and what was changed from what to what. */
export function HistoryEvents({ events, choices, reader }: HistoryEventsProps) {
  return (
    <Timeline
      events={events.map(event => ({
        title: eventToReader(event, reader),
        at: event.recordedAt,
        who: event.actorName ?? 'Automatisk',
        detail: <Detail event={event} choices={choices} />,
      }))}
    />
  )
}

function Detail({ event, choices }: { event: HistoryEvent; choices: ApplicationChoices }) {
  const words = eventWords(event)
  return (
    <>
      {words && <Said words={words} />}
      {event.correction && <Corrected correction={event.correction} choices={choices} />}
    </>
  )
}

function Corrected({ correction, choices }: { correction: Correction; choices: ApplicationChoices }) {
  const { changed: paths, before, after } = correction
  const changed = differences(paths, { typed: after, stored: before, choices })
  if (changed.length === 0) return <p class="ds-paragraph">Svara i søknaden var dei same som før.</p>
  return (
    <SummaryList
      rows={changed.map(({ question, typed, stored }) => ({
        label: question,
        value: (
          <>
            <del>{stored}</del> vart endra til <ins>{typed}</ins>
          </>
        ),
      }))}
    />
  )
}
