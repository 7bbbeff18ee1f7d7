import { Fieldset, RadioGroup } from '../../choices.tsx'
import { DayField, TextArea } from '../../fields.tsx'
import { Form, HiddenField, SubmitButton } from '../../form.tsx'
import { emptyForm, field, formState } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Details } from '../../parts/details.tsx'
import type { RequestView } from './request-page.tsx'
import { actionHeadings, itemLabel } from './request-text.ts'

const verdicts = [
  { value: 'sufficient', label: 'Godt nok' },
  { value: 'again', label: 'Be på nytt' },
] as const

/** The case officer says of each answer whether it will do. */
export function ReviewPart({ view: { context, shown, tried } }: { view: RequestView }) {
  const { subject, request, todo } = shown
  const state = tried?.action === 'review' ? formState(tried) : emptyForm
  return (
    <ActionPanel heading={actionHeadings.review}>
      <Form
        action={`/cases/${subject.id}/requests/${request.id}/review`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
        version={context.seenVersion ?? subject.version}
        warnUnsaved
      >
        {todo.toJudge.map((item, index) => (
          <Fieldset key={item.number} legend={`${item.number}. ${itemLabel(item)}`}>
            <HiddenField name={`verdicts[${index}][number]`} value={item.number} />
            <RadioGroup {...field(state, `verdicts[${index}][verdict]`)} label="Svaret er" options={verdicts} inline />
            <TextArea
              {...field(state, `verdicts[${index}][guidance]`)}
              label="Kva som framleis manglar"
              hint="Når du ber på nytt."
              rows={3}
            />
          </Fieldset>
        ))}
        <DayField {...field(state, 'dueDay')} label="Ny frist" hint="Når du ber på nytt. Utan dag blir det to veker." />
        <SubmitButton>Lagre vurderinga</SubmitButton>
      </Form>
    </ActionPanel>
  )
}

export function WithdrawPart({ view: { context, shown, tried } }: { view: RequestView }) {
  const { subject, request } = shown
  const isTried = tried?.action === 'withdraw'
  return (
    <Details summary={actionHeadings.withdraw} open={isTried}>
      <Form
        action={`/cases/${subject.id}/requests/${request.id}/withdrawal`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
        version={context.seenVersion ?? subject.version}
      >
        <TextArea
          {...field(isTried ? formState(tried) : emptyForm, 'reason')}
          label="Kvifor?"
          hint="Søkjaren får sjå grunnen."
          rows={3}
          required
        />
        <SubmitButton variant="secondary">Trekk det tilbake</SubmitButton>
      </Form>
    </Details>
  )
}
