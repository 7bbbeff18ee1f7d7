import type { ComponentChildren } from 'preact'
import type { Day, Instant } from '../../server/shared/day.ts'
import { formatDay, formatInstant } from '../figures.ts'
import { pageText } from '../language.ts'

export interface TimelineEvent {
  title: string
  /** A moment that something happened, or the day that something falls due. */
  at?: Instant | Day | undefined
  /** Who did it, by name or role. */
  who?: string | undefined
  detail?: ComponentChildren
  /** `now` is where the case stands, `later` is what is still to come; `done` otherwise. */
  state?: 'done' | 'now' | 'later'
}

/** What has happened to a case and what is to come, in the order given. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }) {
  return (
    <ol class="timeline">
      {events.map(({ title, at, who, detail, state = 'done' }) => (
        <li data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
          <p class="timeline-title">
            {title}
            {state !== 'done' && (
              <span class="timeline-state">{pageText('page', state === 'now' ? 'history-now' : 'history-later')}</span>
            )}
          </p>
          {(at || who) && (
            <p class="timeline-meta">
              {at && <time datetime={at}>{isDay(at) ? formatDay(at) : formatInstant(at)}</time>}
              {at && who && ' · '}
              {who}
            </p>
          )}
          {detail && <div class="timeline-detail">{detail}</div>}
        </li>
      ))}
    </ol>
  )
}

const isDay = (at: Instant | Day): at is Day => at.length === 10
