import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { FieldError } from '../../../server/shared/refusal.ts'
import { CheckboxField } from '../../choices.tsx'
import { ButtonLink, ButtonRow, Form, SubmitButton } from '../../form.tsx'
import { fieldId } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { shell } from '../shell.tsx'
import { type AnswerGroup, answerGroups } from './answers.ts'
import { CheckSummary, type ShownFault } from './check-summary.tsx'
import { ReturnedNotice } from './form-parts.tsx'
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
  const hasErrors = missing.length > 0 || stopped !== undefined
  return shell(
    context,
    { title: 'Sjå over og send', back: { href: form, label: 'Tilbake til skjemaet' }, hasErrors },
    <>
      <PageHeading title="Sjå over og send" over={application.reference ?? 'Utkast'} />
      {hasErrors && <CheckSummary form={form} missing={missing} stopped={stopped} />}
      <ReturnedNotice reason={application.returnedReason} />
      {answerGroups(application.facts, application.choices).map(group => (
        <AnswerSection key={group.heading} group={group} form={form} />
      ))}
      <Totals dwellings={application.facts.dwellings} />
      {missing.length > 0 ? (
        <ButtonRow>
          <ButtonLink href={form}>Fyll ut det som manglar</ButtonLink>
        </ButtonRow>
      ) : (
        <SendForm context={context} fault={stopped?.path === 'declaration' ? stopped.message : undefined} />
      )}
    </>,
  )
}

function AnswerSection({ group, form }: { group: AnswerGroup; form: string }) {
  const rows = group.answers.map(({ path, question, answer }) => ({
    label: question,
    value: answer ?? <em>Ikkje svara enno</em>,
    changeHref: `${form}#${fieldId(path)}`,
  }))
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {group.heading}
      </h2>
      <SummaryList rows={rows} />
    </section>
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
