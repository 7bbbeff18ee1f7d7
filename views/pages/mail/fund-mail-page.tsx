import type { VNode } from 'preact'
import type { FundContext } from '../../../server/http/context.ts'
import type { FundMail } from '../../../server/mail/fund-mail.ts'
import type { TriedOnMail } from '../../../server/mail/fund-mail-routes.ts'
import { ErrorSummary } from '../../form.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { TypedWords } from '../case/tried.tsx'
import { shell } from '../shell.tsx'
import { MailTable, mailColumns, returnedColumn } from './mail-table.tsx'
import { MailWay } from './mail-way.tsx'
import { doneTexts, summaryOf } from './page-words.ts'
import { UndeliveredMail } from './undelivered-mail.tsx'

interface FundMailProps {
  readonly context: FundContext
  readonly mail: FundMail
  readonly isManager: boolean
  readonly done: string | null
  readonly tried: TriedOnMail | null
}

/** What could not be delivered and waits for somebody, what waits by itself, and what went out. */
export function FundMailPage({ context, mail, isManager, done, tried }: FundMailProps): VNode {
  const doneText = done === null ? undefined : doneTexts[done]
  const { inHand, waiting, sent, counts } = mail
  return shell(
    context,
    {
      title: 'E-post',
      wide: true,
      hasErrors: tried !== null,
      ...(doneText && { notices: [{ tone: 'success' as const, text: doneText }] }),
    },
    <>
      {tried && <ErrorSummary problem={summaryOf(tried)} />}
      {tried && !inHand.some(({ id }) => id === tried.mailId) && <TypedWords values={tried.values} />}
      <PageHeading
        title="E-post"
        over={context.fund.name}
        lead="Alt som går ut frå fondet, blir prøvd fleire gonger før det blir gitt opp. Det som ikkje kom fram, står her til nokon har ordna det."
      />
      <MailWay mail={mail} />
      <Elsewhere fundId={context.fund.id} isManager={isManager} />
      {mail.hidden > 0 && (
        <p class="ds-paragraph">E-post i saker der du er ugild, står ikkje her. Andre i fondet ser henne.</p>
      )}
      <section>
        <h2 class="ds-heading" data-size="md">
          Kom ikkje fram
        </h2>
        {inHand.length === 0 ? (
          <EmptyState heading="Alt er kome fram">
            <p class="ds-paragraph">Det er ingenting å ordne her no.</p>
          </EmptyState>
        ) : (
          <ul class="document-list">
            {inHand.map(one => (
              <UndeliveredMail
                key={one.id}
                context={context}
                mail={one}
                tried={tried?.mailId === one.id ? tried : null}
              />
            ))}
          </ul>
        )}
        {counts.inHand > inHand.length && <p class="ds-paragraph">Og {counts.inHand - inHand.length} til.</p>}
      </section>
      <MailTable
        title={`Ventar (${counts.waiting})`}
        rows={waiting}
        columns={mailColumns}
        empty="Ingen e-post ventar."
      />
      <MailTable
        title="Send i det siste"
        rows={sent}
        columns={[...mailColumns, returnedColumn(context)]}
        empty="Det er ikkje sendt e-post enno."
      />
    </>,
  )
}

function Elsewhere({ fundId, isManager }: { fundId: string; isManager: boolean }) {
  return (
    <p class="ds-paragraph">
      <a href={`/funds/${fundId}/letters`}>Brev som ikkje vart laga</a>
      {isManager && (
        <>
          {' · '}
          <a href={`/funds/${fundId}/templates`}>Tekstane i e-posten</a>
          {' · '}
          <a href={`/funds/${fundId}/machine-access`}>Maskintilgang for bankane</a>
        </>
      )}
    </p>
  )
}
