import type { ComponentChildren, VNode } from 'preact'
import type { FundContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import type { FailedLetter } from '../../../server/letters/letter-work-store.ts'
import type { FailedNotice } from '../../../server/letters/notice-fault-store.ts'
import type { Instant } from '../../../server/shared/day.ts'
import { formatCount, formatInstant } from '../../figures.ts'
import { ButtonRow, ErrorSummary, Form, SubmitButton } from '../../form.tsx'
import { kindNames } from '../../mail/subjects.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { letterNames, versionText } from './letter-text.ts'

interface FailedLettersProps {
  readonly context: FundContext
  readonly failed: { readonly letters: readonly FailedLetter[]; readonly notices: readonly FailedNotice[] }
  readonly done: string | null
  readonly tried: Attempt | null
}

/** What the machinery gave up on. Nobody gets the letter, or the mail that leads to it, before it is made. */
export function FailedLettersPage({ context, failed: { letters, notices }, done, tried }: FailedLettersProps): VNode {
  return shell(
    context,
    {
      title: 'Brev som ikkje vart laga',
      back: { href: `/funds/${context.fund.id}/worklist`, label: 'Til arbeidslista' },
      hasErrors: tried !== null,
      ...(done === 'retried' && { notices: [{ tone: 'success' as const, text: 'Det blir prøvd på nytt.' }] }),
    },
    <>
      {tried && <ErrorSummary problem={tried.problem} />}
      <PageHeading
        title="Brev som ikkje vart laga"
        lead="Eit brev som ikkje let seg lage, blir prøvd nokre gonger av seg sjølv. Så kjem det hit. E-posten som fortel om brevet, ventar til det er laga."
      />
      {letters.length + notices.length === 0 ? (
        <EmptyState heading="Alle brev er laga">
          <p class="ds-paragraph">Det er ingenting å gjere her no.</p>
        </EmptyState>
      ) : (
        <ul class="document-list">
          {letters.map(letter => (
            <FailedLetterItem key={letter.letterId} context={context} letter={letter} />
          ))}
          {notices.map(notice => (
            <FailedNoticeItem key={notice.noticeId} context={context} notice={notice} />
          ))}
        </ul>
      )}
    </>,
  )
}

type InFund = Pick<FailedLettersProps, 'context'>

function FailedLetterItem({ context, letter }: InFund & { readonly letter: FailedLetter }) {
  const { letterId, kind, number, orderedAt } = letter
  const path = `letters/${letterId}`
  return (
    <FailedItem context={context} failed={{ ...letter, path, at: orderedAt }}>
      {letterNames[kind]} {number}
      {versionText(letter)}
    </FailedItem>
  )
}

/** Not even its letter is ordered, so what it is called is what it tells. */
function FailedNoticeItem({ context, notice }: InFund & { readonly notice: FailedNotice }) {
  const { noticeId, kind, recipientName, recordedAt } = notice
  return (
    <FailedItem context={context} failed={{ ...notice, path: `notices/${noticeId}`, at: recordedAt }}>
      Melding til {recipientName}: {kindNames[kind]}
    </FailedItem>
  )
}

interface Failed {
  readonly path: string
  readonly caseId: string
  readonly reference: string | null
  readonly at: Instant
  readonly attempts: number
  readonly fault: string | null
}

function FailedItem({
  context,
  failed: { path, caseId, reference, at, attempts, fault },
  children,
}: InFund & { readonly failed: Failed; readonly children: ComponentChildren }) {
  return (
    <li>
      <p class="document-name">{children}</p>
      <p class="document-meta">
        <a class="ds-link" href={`/cases/${caseId}/letters`}>
          {reference === null ? 'Eit utkast' : `Sak ${reference}`}
        </a>{' '}
        · Bestilt {formatInstant(at)} · Prøvd {formatCount(attempts, 'éin gong', 'gonger')}
      </p>
      {fault && <p class="document-meta">Feilen var: {fault}</p>}
      <Form
        action={`/funds/${context.fund.id}/${path}/retry`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
      >
        <ButtonRow>
          <SubmitButton variant="secondary" size="sm">
            Prøv att
          </SubmitButton>
        </ButtonRow>
      </Form>
    </li>
  )
}
