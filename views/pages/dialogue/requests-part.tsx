import type { CasePage } from '../../../server/cases/case-page.ts'
import type { RequestAtHand } from '../../../server/cases/shown-dialogue.ts'
import { formatCount, formatDay, formatDays } from '../../figures.ts'
import { ButtonLink, ButtonRow } from '../../form.tsx'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Tag } from '../../parts/tag.tsx'
import { itemLabel, requestTitle, statusTexts, statusTones } from './request-text.ts'

/** What somebody has been asked in the case and who has the ball in it; nothing where there is no such thing. */
export function RequestsPart({ page }: { page: CasePage }) {
  const { requests, stopped, untold } = page.dialogue
  if (requests.length === 0 && stopped === null && untold === 0) return null
  return (
    <>
      {stopped && (
        <p class="ds-paragraph">
          Tida fondet har på seg til å svare, står stille sidan {formatDay(stopped.stoppedDay)}. Når{' '}
          {page.audience === 'applicant' ? 'du har svara' : 'søkjaren har svara'}, er det {formatDays(stopped.daysLeft)}{' '}
          att.
        </p>
      )}
      {requests
        .filter(request => !isInApplication(request, page))
        .map(request => (
          <AtHand key={request.id} request={request} page={page} />
        ))}
      {untold > 0 && (
        <Notice tone="warning">
          <p class="ds-paragraph">
            {formatCount(untold, 'Éi opplysning', 'opplysningar')} frå andre er ikkje lagd fram for søkjaren. Det må
            gjerast før eit vedtak som går imot. <a href={`/cases/${page.id}/information`}>Sjå opplysningane</a>
          </p>
        </Notice>
      )}
    </>
  )
}

/** What the applicant answers in the application alone has its own way on the page. */
const isInApplication = ({ onlyInApplication }: RequestAtHand, { audience }: CasePage): boolean =>
  audience === 'applicant' && onlyInApplication

function AtHand({ request, page }: { request: RequestAtHand; page: CasePage }) {
  const { id, status, dueDay, items } = request
  const shown = items.filter(item => item.status !== 'sufficient')
  return (
    <ActionPanel
      heading={requestTitle(request, page.audience)}
      note={request.takesAnswers ? `Frist: ${formatDay(dueDay)}` : undefined}
      tone={isTheirs(request, page) ? 'main' : 'quiet'}
    >
      <div class="stack">
        <ul class="ds-list">
          {shown.map(item => (
            <li key={item.number}>
              <strong>{itemLabel(item)}</strong>
              {item.guidance !== null && `: ${item.guidance}`}
            </li>
          ))}
        </ul>
        <ButtonRow>
          <ButtonLink
            href={`/cases/${page.id}/requests/${id}`}
            variant={isTheirs(request, page) ? 'primary' : 'secondary'}
          >
            {buttonText(request, page)}
          </ButtonLink>
          <Tag tone={statusTones[status]}>{statusTexts[status]}</Tag>
        </ButtonRow>
      </div>
    </ActionPanel>
  )
}

/** Whether the ball is the reader's. */
const isTheirs = ({ status }: RequestAtHand, { audience }: CasePage): boolean =>
  audience === 'applicant' ? status === 'open' : status === 'answered'

function buttonText({ status, takesAnswers }: RequestAtHand, { audience }: CasePage): string {
  if (audience === 'applicant') return takesAnswers ? 'Svar' : 'Sjå svaret'
  return status === 'answered' ? 'Sjå på svaret' : 'Sjå kva som er bedt om'
}
