import type { Audience } from '../../../server/cases/audience.ts'
import type { CasePage } from '../../../server/cases/case-page.ts'
import type { ShownDeadline } from '../../../server/cases/shown-deadlines.ts'
import { formatCount, formatDay } from '../../figures.ts'
import { Details } from '../../parts/details.tsx'
import { Tag } from '../../parts/tag.tsx'
import { daysLeftText, deadlineHolder, deadlineOutcome, deadlineTitle } from './deadlines-text.ts'

/** Every last day that is known: what, whose, by when, and what happens when it passes. Those that are over are folded. */
export function DeadlinesPart({ page }: { page: Pick<CasePage, 'id' | 'deadlines' | 'audience'> }) {
  const { deadlines, audience } = page
  const open = deadlines.filter(({ closedDay }) => closedDay === null)
  const over = deadlines.filter(({ closedDay }) => closedDay !== null)
  if (deadlines.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Fristar
      </h2>
      {open.length === 0 ? (
        <p class="ds-paragraph">Ingen fristar går no.</p>
      ) : (
        <ul class="deadline-list">
          {open.map(deadline => (
            <Open key={`${deadline.kind} ${deadline.dueDay}`} deadline={deadline} audience={audience} />
          ))}
        </ul>
      )}
      {audience === 'applicant' && open.length > 0 && (
        <p class="ds-paragraph on-screen">
          <a class="ds-link" href="/my-deadlines.ics">
            Legg fristane i kalenderen din
          </a>
          . Treng du meir tid til noko, kan du{' '}
          <a class="ds-link" href={`/cases/${page.id}/messages`}>
            skrive til fondet
          </a>
          .
        </p>
      )}
      {over.length > 0 && <Over deadlines={over} />}
    </section>
  )
}

function Open({ deadline, audience }: { deadline: ShownDeadline; audience: Audience }) {
  const { dueDay, daysLeft } = deadline
  return (
    <li data-state={daysLeft < 0 ? 'overdue' : daysLeft <= 7 ? 'soon' : 'later'}>
      <p class="deadline-day">
        <time datetime={dueDay}>{formatDay(dueDay)}</time> <Left days={daysLeft} />
      </p>
      <div class="deadline-text">
        <p class="deadline-title">{deadlineTitle(deadline)}</p>
        <p class="deadline-holder">{deadlineHolder(deadline, audience)}</p>
        <p>{deadlineOutcome(deadline, audience)}</p>
      </div>
    </li>
  )
}

/** How much time is left; what is near or over stands out by more than its colour. */
function Left({ days }: { days: number }) {
  const text = daysLeftText(days)
  if (days > 7) return <span class="deadline-left">{text}</span>
  return <Tag tone={days < 0 ? 'danger' : 'warning'}>{text}</Tag>
}

function Over({ deadlines }: { deadlines: readonly ShownDeadline[] }) {
  const what = formatCount(deadlines.length, 'Éin frist som er over', 'fristar som er over')
  return (
    <Details summary={what}>
      <ul class="ds-list">
        {deadlines.map(deadline => (
          <li key={`${deadline.kind} ${deadline.dueDay} ${deadline.closedDay}`}>{overText(deadline)}</li>
        ))}
      </ul>
    </Details>
  )
}

/** `Svare på tilsegna, frist 3. juni 2026: gjort 12. mai 2026` */
function overText(deadline: ShownDeadline): string {
  const { dueDay, closedDay, outcome } = deadline
  const what = `${deadlineTitle(deadline)}, frist ${formatDay(dueDay)}`
  if (outcome !== 'met' || closedDay === null) return `${what}: gjekk ut`
  return `${what}: gjort ${formatDay(closedDay)}${closedDay > dueDay ? ', for seint' : ''}`
}
