import type { ComponentChildren } from 'preact'
import type { Information } from '../../../server/dialogue/information-store.ts'
import { formatDay } from '../../figures.ts'
import { Tag } from '../../parts/tag.tsx'
import { Quote } from '../case/application-actions.tsx'
import { statusTexts, statusTones } from './request-text.ts'

interface CardProps {
  readonly one: Information
  readonly caseId: string
  readonly children?: ComponentChildren
}

/** One piece of information, and what has become of it. */
export function InformationCard({ one, caseId, children }: CardProps) {
  return (
    <section class="told-card">
      <h2 class="ds-heading" data-size="xs">
        Frå {one.source}
      </h2>
      <p class="timeline-meta">
        Motteke {formatDay(one.receivedDay)}, registrert {formatDay(one.registeredDay)}
        {one.registrarName === null ? '' : ` av ${one.registrarName}`}
      </p>
      <Quote words={one.body} />
      {one.documentId !== null && (
        <p>
          <a class="ds-link" href={`/cases/${caseId}/documents/${one.documentId}`}>
            Last ned dokumentet
          </a>
        </p>
      )}
      <Fate one={one} caseId={caseId} />
      {children}
    </section>
  )
}

function Fate({ one, caseId }: { one: Information; caseId: string }) {
  if (one.requestId !== null && one.requestStatus !== null) {
    return (
      <p>
        <Tag tone={statusTones[one.requestStatus]}>{`Lagt fram: ${statusTexts[one.requestStatus].toLowerCase()}`}</Tag>{' '}
        <a class="ds-link" href={`/cases/${caseId}/requests/${one.requestId}`}>
          Sjå kva søkjaren meiner<span class="ds-sr-only"> om det {one.source} sa</span>
        </a>
      </p>
    )
  }
  if (one.setAsideDay === null)
    return (
      <p>
        <Tag tone="warning">Søkjaren har ikkje sett dette</Tag>
      </p>
    )
  return (
    <>
      <p class="ds-paragraph">Ikkje lagt fram, avgjort {formatDay(one.setAsideDay)}:</p>
      {one.setAsideReason !== null && <Quote words={one.setAsideReason} />}
    </>
  )
}
