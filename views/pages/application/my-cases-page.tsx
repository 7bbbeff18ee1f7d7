import type { MyInvitation } from '../../../server/cases/invitations-read.ts'
import type { MyNotice } from '../../../server/cases/my-cases-notices.ts'
import type { MyCase } from '../../../server/cases/my-cases-read.ts'
import type { SignedInContext } from '../../../server/http/context.ts'
import type { Fund } from '../../../server/people/access.ts'
import type { WrittenLanguage } from '../../../server/people/user-settings-store.ts'
import { ButtonLink, ButtonRow } from '../../form.tsx'
import { noticeText } from '../../notice-text.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Timeline } from '../../parts/timeline.tsx'
import { LanguageForm } from '../mail/language-form.tsx'
import { shell } from '../shell.tsx'
import { CaseCard, caseHref } from './case-card.tsx'
import { InvitationCards } from './invitation-cards.tsx'

interface MyCasesProps {
  readonly context: SignedInContext
  readonly cases: readonly MyCase[]
  readonly notices: readonly MyNotice[]
  readonly funds: readonly Fund[]
  readonly invitations: readonly MyInvitation[]
  readonly writtenIn: WrittenLanguage
  readonly done: 'declined' | 'language' | null
}

/** Everything that somebody has going with a fund: where it stands, what comes next, and what they have been told. */
export function MyCasesPage({ context, cases, notices, funds, invitations, writtenIn, done }: MyCasesProps) {
  return shell(
    context,
    {
      title: 'Mine saker',
      ...(done && { notices: [{ tone: 'success' as const, text: doneTexts[done] }] }),
    },
    <>
      <PageHeading title="Mine saker" />
      <InvitationCards context={context} invitations={invitations} />
      {cases.length === 0 ? (
        <NoCases name={context.viewer.name} funds={funds} />
      ) : (
        <>
          {cases.map(one => (
            <CaseCard key={one.id} mine={one} />
          ))}
          <ApplyButtons funds={funds} variant="secondary" />
        </>
      )}
      {notices.length > 0 && <Notices notices={notices} />}
      <LanguageForm context={context} writtenIn={writtenIn} />
    </>,
  )
}

const doneTexts = {
  declined: 'Du har takka nei til innbydinga.',
  language: 'E-post og brev kjem på det målet du valde, frå no av.',
} as const

function NoCases({ name, funds }: { name: string; funds: readonly Fund[] }) {
  return (
    <EmptyState heading={`Velkomen, ${name}`}>
      <p class="ds-paragraph">
        Du har ingen saker her enno. Har du planar om å byggje, kan du finne ut om bustaden høver og kva som kan bli
        dekt, før du søkjer.
      </p>
      <p class="ds-paragraph on-screen">
        <a href="/self-check">Sjekk om du kan søkje</a> · <a href="/calculator">Rekn ut kva som kan bli dekt</a>
      </p>
      <ApplyButtons funds={funds} variant="primary" />
    </EmptyState>
  )
}

function ApplyButtons({ funds, variant }: { funds: readonly Fund[]; variant: 'primary' | 'secondary' }) {
  return (
    <ButtonRow>
      {funds.map(({ id, name }) => (
        <ButtonLink key={id} href={`/funds/${id}/apply`} variant={variant}>
          {funds.length === 1 ? 'Start ein ny søknad' : `Søk hos ${name}`}
        </ButtonLink>
      ))}
    </ButtonRow>
  )
}

function Notices({ notices }: { notices: readonly MyNotice[] }) {
  const events = notices.map(notice => {
    const { title, text } = noticeText(notice)
    const detail = (
      <p class="ds-paragraph">
        {text}{' '}
        {notice.isMine && (
          <a href={caseHref(notice.caseId)}>{notice.reference ? `Sjå sak ${notice.reference}` : 'Sjå saka'}</a>
        )}
      </p>
    )
    return { title, at: notice.recordedAt, detail }
  })
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Meldingar til deg
      </h2>
      <Timeline events={events} />
    </section>
  )
}
