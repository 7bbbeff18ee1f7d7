import { RadioGroup } from '../../choices.tsx'
import { AmountField, DayField, TextArea, TextField } from '../../fields.tsx'
import { formatAmountInput, formatOre } from '../../figures.ts'
import { HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { actionHeadings } from '../case/action-texts.ts'
import { CaseForm, formOf } from '../case/case-form.tsx'
import { ConditionFields } from '../case/conditions.tsx'
import { outcomeOptions } from '../case/decision-forms.tsx'
import type { DecisionViewProps } from '../case/decision-page.tsx'
import { ReasonFields } from '../case/reason-fields.tsx'

/** What the board resolved, begun from what was recommended. */
export function ResolutionForm(view: DecisionViewProps) {
  const { page } = view
  const form = resolutionFormOf(view)
  return (
    <ActionPanel heading={actionHeadings['record-board']}>
      <CaseForm view={view} to="/board">
        <HiddenField name="seenOre" value={formatAmountInput(page.room.sumOre)} />
        <TextField
          {...field(form, 'boardCase')}
          label="Saksnummeret til styret"
          hint="Til dømes 12/26."
          size={14}
          required
        />
        <DayField {...field(form, 'boardDay')} label="Dagen for vedtaket" required />
        <TextArea
          {...field(form, 'disqualified')}
          label="Kven var inhabile?"
          hint="Namn, og kvifor. Tomt tyder at ingen var det. Søkjaren ser ikkje teksten."
          rows={2}
          required={false}
        />
        <RadioGroup
          {...field(form, 'outcome')}
          label="Kva vedtok styret?"
          options={outcomeOptions(page.resolutions, page)}
          required
        />
        <AmountField
          {...field(form, 'grantedOre')}
          label="Garantisum, om styret innvilga ein del"
          hint={`Fyll ut ved delvis innvilging, og la feltet stå tomt elles. Innstilt er ${formatOre(page.room.sumOre)}.`}
        />
        <ConditionFields form={form} formaction={null} more={true} />
        <ReasonFields
          form={form}
          hint="Slik styret vedtok ho. Søkjaren får teksten saman med vedtaket. Vedtok styret noko anna enn det som er tilrådd, må det stå kvifor."
        />
        <TextArea
          {...field(form, 'returnReason')}
          label="Kvifor sende styret saka attende?"
          hint="Berre når ho er send attende. Søkjaren ser ikkje teksten."
          rows={3}
        />
        <SubmitButton>Før inn vedtaket</SubmitButton>
      </CaseForm>
    </ActionPanel>
  )
}

function resolutionFormOf(view: DecisionViewProps): FormState {
  if (view.tried) return formOf(view, 'record-board')
  const { reasons, conditions } = view.page.recommendation
  return { values: { reasons, conditions }, errors: new Map() }
}
