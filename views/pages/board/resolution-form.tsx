import type { DecisionPage } from '../../../server/cases/decision-page.ts'
import { RadioGroup } from '../../choices.tsx'
import { AmountField, DayField, TextArea, TextField } from '../../fields.tsx'
import { formatAmountInput, formatOre } from '../../figures.ts'
import { HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { actionHeadings } from '../case/action-texts.ts'
import { CaseForm, formOf } from '../case/case-form.tsx'
import { ConditionFields } from '../case/conditions.tsx'
import type { DecisionViewProps } from '../case/decision-page.tsx'
import { ReasonFields } from '../case/reason-fields.tsx'
import { boardOutcomeTexts } from './board-text.ts'

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
        <RadioGroup {...field(form, 'outcome')} label="Kva vedtok styret?" options={outcomeOptions(page)} required />
        <AmountField
          {...field(form, 'grantedOre')}
          label="Garantisum, om styret innvilga ein del"
          hint={`Fyll ut ved delvis innvilging, og la feltet stå tomt elles. Innstilt er ${formatOre(page.room.sumOre)}.`}
        />
        <ConditionFields form={form} formaction={null} more={true} />
        <ReasonFields form={form} hint="Slik styret vedtok ho. Søkjaren får teksten saman med vedtaket." />
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

const outcomeOptions = ({ resolutions, recommendation }: DecisionPage) =>
  resolutions.map(value => ({
    value,
    label: boardOutcomeTexts[value],
    ...(value === recommendation.outcome && { hint: 'Slik saksbehandlaren tilrår.' }),
  }))

function resolutionFormOf(view: DecisionViewProps): FormState {
  if (view.tried) return formOf(view, 'record-board')
  const { reasons, conditions } = view.page.recommendation
  return { values: { reasons, conditions }, errors: new Map() }
}
