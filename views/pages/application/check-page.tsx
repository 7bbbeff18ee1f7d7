import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { FieldError } from '../../../server/shared/refusal.ts'
import { CheckboxField } from '../../choices.tsx'
import { ButtonLink, ButtonRow, Form, SubmitButton } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { shell } from '../shell.tsx'
import { type AnswerGroup, answerGroups } from './answers.ts'
import { CheckSummary, type ShownFault } from './check-summary.tsx'
import { questionHref } from './question-link.ts'
import { applicantHeadings } from './questions.ts'
import { ReturnedNotice } from './returned-notice.tsx'
import { Totals } from './totals.tsx'

interface CheckProps {
  readonly context: CaseContext
  readonly application: ApplicationAtHand
  /** What must be answered or put right before it can be sent. */
  readonly missing: readonly FieldError[]
  /** What stopped it from being sent, other than what is missing. */
  readonly stopped?: ShownFault | undefined
}

/** All answers in one view before they are sent, each with a way to change it. */
export function CheckPage({ context, application, missing, stopped }: CheckProps) {
  const form = `/cases/${context.caseAccess.id}/application`
  const forHelper = !context.caseAccess.parties.has('applicant')
  const hasErrors = missing.length > 0 || stopped !== undefined
  return shell(
    context,
    { title: 'Sjå over og send', back: { href: form, label: 'Til lista' }, hasErrors },
    <>
      <PageHeading title="Sjå over og send" over={application.reference ?? 'Utkast'} />
      {hasErrors && <CheckSummary form={form} missing={missing} stopped={stopped} />}
      <ReturnedNotice reason={application.returnedReason} />
      {answerGroups(application.facts, application.choices).map(group => (
        <AnswerSection key={group.heading} group={group} form={form} forHelper={forHelper} />
      ))}
      <Totals dwellings={application.facts.dwellings} />
      {missing.length > 0 ? (
        <ButtonRow>
          <ButtonLink href={form}>Fyll ut det som manglar</ButtonLink>
        </ButtonRow>
      ) : (
        <Sending context={context} fault={stopped?.path === 'declaration' ? stopped.message : undefined} />
      )}
    </>,
  )
}

function AnswerSection({ group, form, forHelper }: { group: AnswerGroup; form: string; forHelper: boolean }) {
  const rows = group.answers.map(({ path, question, answer }) => ({
    label: question,
    value: answer ?? <em>Ikkje svara enno</em>,
    changeHref: questionHref(form, path, '?from=check'),
  }))
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {forHelper && group.heading === applicantHeadings.private ? 'Om søkjaren' : group.heading}
      </h2>
      <SummaryList rows={rows} />
    </section>
  )
}

/** Helpers look over; who applies sends. */
function Sending({ context, fault }: { context: CaseContext; fault: string | undefined }) {
  return context.caseAccess.parties.has('applicant') ? (
    <SendForm context={context} fault={fault} />
  ) : (
    <p class="ds-paragraph">Alt er svara på. Søkjaren sjølv sender søknaden.</p>
  )
}

function SendForm({ context, fault }: { context: CaseContext; fault: string | undefined }) {
  const { csrfToken, commandId, caseAccess } = context
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Send søknaden
      </h2>
      <p class="ds-paragraph">
        Når du sender, får søknaden eit saksnummer, og du får kvittering med ein gong. Så lenge saka ikkje er avgjord,
        kan du trekkje søknaden.
      </p>
      <Form action={`/cases/${caseAccess.id}/submission`} {...{ csrfToken, commandId }} version={caseAccess.version}>
        <CheckboxField
          name="declaration"
          label="Eg stadfestar at opplysningane er rette, og seier frå til fondet om noko endrar seg."
          error={fault}
        />
        <SubmitButton>Send søknaden</SubmitButton>
      </Form>
    </section>
  )
}
