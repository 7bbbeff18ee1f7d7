import { RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Details } from '../../parts/details.tsx'
import { Notice } from '../../parts/notice.tsx'
import type { AppealViewProps } from './appeal-page.tsx'
import { answerTexts } from './appeal-text.ts'
import { StepForm, stateFor } from './step-form.tsx'

const answers = (canBeChanged: boolean) =>
  (['change', 'forward'] as const)
    .filter(value => canBeChanged || value === 'forward')
    .map(value => ({ value, label: answerTexts[value] }))

const NotChangedHere = ({ page: { canBeChanged } }: AppealViewProps) =>
  canBeChanged ? null : (
    <Notice tone="info" title="Oppgjeret er alt gjort">
      <p class="ds-paragraph">
        Eit oppgjer blir betalt éin gong, og kan ikkje gjerast om her. Gir klageinstansen medhald, må resten gjerast opp
        i eit nytt krav.
      </p>
    </Notice>
  )

/** The case officer's. */
export function Review(view: AppealViewProps) {
  const state = stateFor(view, 'review-appeal')
  return (
    <ActionPanel heading="Vurder klaga">
      <NotChangedHere {...view} />
      <StepForm view={view} to="/review">
        <RadioGroup
          {...field(state, 'outcome')}
          label="Kva tilrår du?"
          options={answers(view.page.canBeChanged)}
          required
        />
        <TextArea
          {...field(state, 'words')}
          label="Vurderinga di"
          hint="Gå gjennom det klagaren seier, punkt for punkt. Godkjennaren får teksten; klagaren får svaret."
          rows={8}
          required
        />
        <SubmitButton>Send til godkjennaren</SubmitButton>
      </StepForm>
    </ActionPanel>
  )
}

/** The approver's, beginning with what the case officer wrote. */
export function Answer(view: AppealViewProps) {
  const { review } = view.page.appeal
  const state = stateFor(view, 'answer-appeal')
  const begun = view.tried?.step === 'answer-appeal' || !review ? state : { ...state, values: { ...review } }
  return (
    <ActionPanel heading="Svar på klaga">
      <NotChangedHere {...view} />
      <StepForm view={view} to="/answer">
        <RadioGroup {...field(begun, 'outcome')} label="Svar" options={answers(view.page.canBeChanged)} required />
        <TextArea
          {...field(begun, 'words')}
          label="Grunngjeving eller merknader"
          hint="Klagaren får teksten. Går klaga vidare, er dette merknadene til klageinstansen."
          rows={8}
          required
        />
        <SubmitButton>Send svaret</SubmitButton>
      </StepForm>
    </ActionPanel>
  )
}

export const ReturnReview = (view: AppealViewProps) => (
  <Details summary="Send attende til saksbehandlaren" open={view.tried?.step === 'return-appeal-review'}>
    <StepForm view={view} to="/review-return">
      <TextArea {...field(stateFor(view, 'return-appeal-review'), 'reason')} label="Kva må gjerast om att?" required />
      <SubmitButton variant="secondary">Send attende</SubmitButton>
    </StepForm>
  </Details>
)
