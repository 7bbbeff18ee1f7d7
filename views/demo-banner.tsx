import { addDays, addMonths, addYears, type Day } from '../server/shared/day.ts'
import { formatDay } from './figures.ts'
import { HiddenField } from './form.tsx'
import { pageText } from './language.ts'

interface DemoBannerProps {
  day: Day
  path: string
  /** Without it the day is shown, but cannot be moved. */
  csrfToken: string | undefined
}

/** In demonstration mode the day can be moved forward, so that deadlines and terms come within reach. */
export function DemoBanner({ day, path, csrfToken }: DemoBannerProps) {
  return (
    <aside class="demo-banner" aria-label={pageText('page', 'demo')}>
      <div class="demo-banner-inner">
        <p>
          {pageText('page', 'demo-day')} <strong class="nowrap">{formatDay(day)}</strong>.{' '}
          <a class="demo-mailbox" href="/demo/mailbox">
            {pageText('page', 'demo-mailbox')}
          </a>
        </p>
        {csrfToken !== undefined && <DayForms day={day} path={path} csrfToken={csrfToken} />}
      </div>
    </aside>
  )
}

function DayForms({ day, path, csrfToken }: DemoBannerProps & { csrfToken: string }) {
  const steps = [
    { toDay: addDays(day, 1), label: pageText('page', 'demo-one-day') },
    { toDay: addMonths(day, 1), label: pageText('page', 'demo-one-month') },
    { toDay: addYears(day, 1), label: pageText('page', 'demo-one-year') },
  ]
  return (
    <>
      <form method="post" action="/demo/day" aria-label={pageText('page', 'demo-day-forward')}>
        <HiddenField name="_csrf" value={csrfToken} />
        <HiddenField name="returnTo" value={path} />
        {steps.map(({ toDay, label }) => (
          <button
            key={toDay}
            class="ds-button"
            type="submit"
            name="toDay"
            value={toDay}
            data-variant="secondary"
            data-size="sm"
            data-color="neutral"
          >
            {label}
          </button>
        ))}
      </form>
      <form method="post" action="/demo/day">
        <HiddenField name="_csrf" value={csrfToken} />
        <HiddenField name="returnTo" value={path} />
        <label class="ds-sr-only" for="demo-to-day">
          {pageText('page', 'demo-to-day')}
        </label>
        <input class="ds-input" id="demo-to-day" type="date" name="toDay" min={day} data-size="sm" required />
        <button class="ds-button" type="submit" data-variant="secondary" data-size="sm" data-color="neutral">
          {pageText('page', 'demo-move')}
        </button>
      </form>
    </>
  )
}
