import type { CaseMessages, RequestInThread } from '../../../server/cases/messages-read.ts'
import type { ThreadEntry } from '../../../server/dialogue/thread-store.ts'
import { formatDay, formatInstant } from '../../figures.ts'
import { Tag } from '../../parts/tag.tsx'
import { Quote } from '../case/application-actions.tsx'
import { statusTexts, statusTones } from './request-text.ts'
import { entryText } from './thread-text.ts'

type Entry = Omit<ThreadEntry, 'authorId'>

/** From the first to the latest; what the reader has not seen is marked in words. */
export function Thread({ messages }: { messages: CaseMessages }) {
  const { entries, unread, audience } = messages
  const isTheirs = ({ side }: Entry) => (audience === 'applicant') === (side === 'fund')
  const theirs = entries.filter(isTheirs)
  const unseen = new Set(unread === 0 ? [] : theirs.slice(-unread).map(({ id }) => id))
  return (
    <ol class="thread" aria-label="Meldingar, dei eldste først">
      {entries.map(entry => (
        <li
          key={entry.id}
          class="thread-entry"
          data-side={entry.side}
          data-unseen={unseen.has(entry.id) ? '' : undefined}
        >
          <p class="thread-who">
            <strong>{whoText(entry, messages)}</strong>
            <time datetime={entry.recordedAt}>{formatInstant(entry.recordedAt)}</time>
            {unseen.has(entry.id) && <Tag tone="info">Ny</Tag>}
          </p>
          <Said entry={entry} messages={messages} />
        </li>
      ))}
    </ol>
  )
}

function whoText({ side, authorName }: Entry, { audience }: CaseMessages): string {
  if (side === 'fund') return authorName === null ? 'Fondet' : `${authorName}, fondet`
  return audience === 'applicant' ? (authorName ?? 'Du') : (authorName ?? 'Søkjaren')
}

function Said({ entry, messages }: { entry: Entry; messages: CaseMessages }) {
  const request = entry.requestId === null ? undefined : messages.requests[entry.requestId]
  if (!request) return entry.body === null ? <p>Teksten er sletta.</p> : <Quote words={entry.body} />
  return (
    <>
      <p class="ds-paragraph">{entryText(entry, request)}</p>
      <RequestLink entry={entry} request={request} caseId={messages.id} />
    </>
  )
}

/** The state of a request stands where it was sent, and nowhere else. */
function RequestLink({ entry, request, caseId }: { entry: Entry; request: RequestInThread; caseId: string }) {
  return (
    <p class="thread-request">
      <a class="ds-link" href={`/cases/${caseId}/requests/${entry.requestId}`}>
        {request.kind === 'comment' ? 'Sjå opplysningane' : 'Sjå kva det gjeld'}
        <span class="ds-sr-only">, {formatDay(entry.day)}</span>
      </a>
      {entry.kind === 'request' && <Tag tone={statusTones[request.status]}>{statusTexts[request.status]}</Tag>}
    </p>
  )
}
