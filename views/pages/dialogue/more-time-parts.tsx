import type { ShownRequest } from '../../../server/cases/request-read.ts'
import type { WishForTime } from '../../../server/dialogue/more-time-store.ts'
import { RadioGroup } from '../../choices.tsx'
import { DayField, TextArea } from '../../fields.tsx'
import { formatDay } from '../../figures.ts'
import { Form, SubmitButton } from '../../form.tsx'
import { emptyForm, type FormState, field, formState } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Details } from '../../parts/details.tsx'
import { Quote } from '../case/application-actions.tsx'
import type { RequestView } from './request-page.tsx'
import { actionHeadings } from './request-text.ts'

/** What has been asked about the last day, and the answers. */
export function Wishes({ shown: { wishes, subject } }: { shown: ShownRequest }) {
  const who = subject.audience === 'applicant' ? 'Du' : 'Søkjaren'
  if (wishes.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Om fristen
      </h2>
      {wishes.map(wish => (
        <div key={wish.id} class="stack">
          <p class="ds-paragraph">{wishText(wish, who)}</p>
          <div class="turn" data-deed="answered">
            <Quote words={wish.reason} />
          </div>
          {wish.words !== null && (
            <div class="turn">
              <Quote words={wish.words} />
            </div>
          )}
        </div>
      ))}
    </section>
  )
}

function wishText({ askedDay, wishedDay, answer, newDay }: WishForTime, who: string): string {
  const asked = `${formatDay(askedDay)}: ${who} bad om frist til ${formatDay(wishedDay)}.`
  if (answer === null) return `${asked} Det er ikkje svara på enno.`
  if (answer === 'lapsed')
    return `${asked} Ønsket fall bort: Svaret kom, eller fristen gjekk ut, før nokon hadde svara på det.`
  return answer === 'granted' && newDay !== null
    ? `${asked} Ny frist vart ${formatDay(newDay)}.`
    : `${asked} Fristen vart ståande.`
}

export function AskForTime({ view }: { view: RequestView }) {
  const { context, shown, tried } = view
  const { subject, request } = shown
  const isTried = tried?.action === 'ask-for-time'
  const state: FormState = isTried ? formState(tried) : emptyForm
  return (
    <Details summary={actionHeadings['ask-for-time']} open={isTried}>
      <Form
        action={`/cases/${subject.id}/requests/${request.id}/more-time`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
      >
        <DayField
          {...field(state, 'wishedDay')}
          label="Når kan du svare?"
          hint={`Fristen er no ${formatDay(request.dueDay)}, og gjeld til du får svar.`}
        />
        <TextArea {...field(state, 'reason')} label="Kvifor treng du lengre tid?" rows={3} required />
        <SubmitButton variant="secondary">Be om lengre frist</SubmitButton>
      </Form>
    </Details>
  )
}

export function AnswerWish({ view }: { view: RequestView }) {
  const { context, shown, tried } = view
  const { subject, request, wishes } = shown
  const wish = wishes.find(({ answer }) => answer === null)
  const state =
    tried?.action === 'answer-wish' ? formState(tried) : { values: { newDay: wish?.wishedDay }, errors: new Map() }
  return (
    <ActionPanel heading={actionHeadings['answer-wish']}>
      <Form
        action={`/cases/${subject.id}/requests/${request.id}/more-time-answer`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
        version={context.seenVersion ?? subject.version}
      >
        <RadioGroup
          {...field(state, 'answer')}
          label="Får søkjaren lengre frist?"
          options={[
            { value: 'granted', label: 'Ja' },
            { value: 'refused', label: 'Nei, fristen står' },
          ]}
          inline
        />
        <DayField {...field(state, 'newDay')} label="Ny frist" hint="Er dagen ein fridag, gjeld neste yrkedag." />
        <TextArea
          {...field(state, 'words')}
          label="Grunngjeving"
          hint="Du må skrive kvifor når svaret er nei."
          rows={3}
        />
        <SubmitButton>Svar søkjaren</SubmitButton>
      </Form>
    </ActionPanel>
  )
}
