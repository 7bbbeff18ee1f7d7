import type { VNode } from 'preact'
import type { CaseSubject } from '../../../server/cases/subpage-read.ts'
import type { Information } from '../../../server/dialogue/information-store.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import type { Day } from '../../../server/shared/day.ts'
import { DayField, TextArea } from '../../fields.tsx'
import { formatDay } from '../../figures.ts'
import { Form, SubmitButton } from '../../form.tsx'
import { emptyForm, type FormState, field, formState } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Details } from '../../parts/details.tsx'
import { InformationCard } from './information-card.tsx'
import { subpage } from './subpage.tsx'

interface OneProps {
  readonly context: CaseContext
  readonly subject: CaseSubject
  readonly one: Information
  /** A case that is over puts nothing before its applicant any more. */
  readonly canHear: boolean
  readonly days: { readonly usual: Day; readonly earliest: Day; readonly latest: Day }
  readonly tried: Attempt | null
}

/** One piece of information: put it before the applicant, or say why not. */
export function OneInformationPage(props: OneProps): VNode {
  const { context, subject, one, canHear, tried } = props
  const canHandle = one.untold && context.caseAccess.parties.has('case-officer')
  return subpage({
    context,
    subject,
    title: `Opplysningar frå ${one.source}`,
    tab: '/messages',
    problem: tried?.problem ?? null,
    children: (
      <>
        <InformationCard one={one} caseId={subject.id} />
        {canHandle && !canHear && (
          <p class="ds-paragraph">Saka er over. Opplysningane kan ikkje leggjast fram for søkjaren no.</p>
        )}
        {canHandle && (canHear || triedState(tried, 'dueDay') !== null) && <Hear {...props} />}
        {canHandle && <SetAside {...props} />}
        <p class="on-screen">
          <a class="ds-link" href={`/cases/${subject.id}/information`}>
            Alle opplysningar frå andre
          </a>
        </p>
      </>
    ),
  })
}

/** What was typed, in the form that has the field; `null` for the other one. */
const triedState = (tried: Attempt | null, ownField: string): FormState | null =>
  tried && ownField in tried.values ? formState(tried) : null

function Hear({ context, subject, one, days, tried }: OneProps) {
  const state = triedState(tried, 'dueDay') ?? { values: { dueDay: days.usual }, errors: new Map() }
  return (
    <ActionPanel heading="Legg fram for søkjaren">
      <Form
        action={`/cases/${subject.id}/information/${one.id}/hearing`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
        version={context.seenVersion ?? subject.version}
      >
        <DayField
          {...field(state, 'dueDay')}
          label="Frist for å seie si meining"
          hint={`Minst ei veke fram, frå ${formatDay(days.earliest)}.`}
        />
        <TextArea {...field(state, 'guidance')} label="Noko søkjaren bør sjå særleg på" rows={3} required={false} />
        <SubmitButton>Legg fram</SubmitButton>
      </Form>
    </ActionPanel>
  )
}

function SetAside({ context, subject, one, tried }: OneProps) {
  const state = triedState(tried, 'reason')
  return (
    <Details summary="Det treng ikkje leggjast fram" open={state !== null}>
      <Form
        action={`/cases/${subject.id}/information/${one.id}/set-aside`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
        version={context.seenVersion ?? subject.version}
      >
        <TextArea
          {...field(state ?? emptyForm, 'reason')}
          label="Kvifor?"
          hint="Til dømes at søkjaren har stadfesta det sjølv, eller at det ikkje blir brukt i vedtaket."
          rows={3}
          required
        />
        <SubmitButton variant="secondary">Lagre grunnen</SubmitButton>
      </Form>
    </Details>
  )
}
