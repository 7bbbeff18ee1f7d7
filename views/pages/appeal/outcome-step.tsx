import { RadioGroup } from '../../choices.tsx'
import { DayField, TextArea, TextField } from '../../fields.tsx'
import { SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import type { AppealViewProps } from './appeal-page.tsx'
import { bodyOutcomeTexts } from './appeal-text.ts'
import { DocumentField } from './paper-fields.tsx'
import { StepForm, stateFor } from './step-form.tsx'

const bodyOptions = (['upheld', 'changed', 'sent-back', 'dismissed'] as const).map(value => ({
  value,
  label: bodyOutcomeTexts[value],
}))

/** What came back from the appeal body. */
export function RecordOutcome(view: AppealViewProps) {
  const state = stateFor(view, 'record-appeal-outcome')
  return (
    <ActionPanel heading="Før inn avgjerda til klageinstansen">
      <StepForm view={view} to="/outcome">
        <RadioGroup {...field(state, 'outcome')} label="Utfall" options={bodyOptions} required />
        <TextField {...field(state, 'caseNumber')} label="Saksnummer hos klageinstansen" size={14} required />
        <DayField
          {...field(state, 'day')}
          label="Kva dag vart klaga avgjord?"
          max={view.context.deps.clock.today()}
          required
        />
        <TextArea {...field(state, 'reasons')} label="Grunngjevinga til klageinstansen" rows={8} required />
        <TextArea
          {...field(state, 'instruction')}
          label="Kva må fondet rette seg etter?"
          hint="Må fyllast ut når vedtaket blir endra eller oppheva. Då blir saka teken opp att, og dette følgjer henne."
          rows={4}
        />
        <DocumentField state={state} label="Avgjerda som dokument" documents={view.documents} />
        <SubmitButton>Før inn</SubmitButton>
      </StepForm>
    </ActionPanel>
  )
}

/** Where the case could not be taken up when the outcome was recorded. */
export const TakeUpAfterOutcome = (view: AppealViewProps) => (
  <ActionPanel heading="Ta saka opp att">
    <p class="ds-paragraph">
      Klageinstansen har bestemt at saka skal takast opp att. Det let seg ikkje gjere då avgjerda vart ført inn, og{' '}
      {whenPossible[view.page.appeal.decision.kind] ?? 'kan gjerast når det som stod i vegen, er ute av verda'}.
    </p>
    <StepForm view={view} to="/taking-up">
      <SubmitButton>Ta saka opp att</SubmitButton>
    </StepForm>
  </ActionPanel>
)

const afterClaim = 'kan gjerast når tapskravet som er til handsaming, er avgjort'
const whenRoom = 'kan gjerast når fondet har nok ledig til garantien'

const whenPossible: Partial<Record<AppealViewProps['page']['appeal']['decision']['kind'], string>> = {
  granted: afterClaim,
  'granted-in-part': afterClaim,
  'claim-refused': afterClaim,
  'guarantee-reversed': whenRoom,
  'guarantee-lapsed': whenRoom,
}
