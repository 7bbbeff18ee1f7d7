import type { ComponentChildren } from 'preact'
import type { AppealStep } from '../../../server/cases/appeal-page.ts'
import { RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Details } from '../../parts/details.tsx'
import { Answer, ReturnReview, Review } from './answer-steps.tsx'
import type { AppealViewProps } from './appeal-page.tsx'
import { RecordOutcome, TakeUpAfterOutcome } from './outcome-step.tsx'
import { StepForm, stateFor } from './step-form.tsx'

/** What the reader can do with the appeal now. */
export const AppealSteps = (view: AppealViewProps) => (
  <>
    {view.page.steps.map(step => {
      const Step = contents[step]
      return <Step key={step} {...view} />
    })}
  </>
)

function AnswerLate(view: AppealViewProps) {
  const state = stateFor(view, 'answer-late-appeal')
  const options = [
    {
      value: 'take',
      label: 'Ta klaga opp',
      hint: 'Klagaren kunne ikkje ha klaga før, eller særlege grunnar taler for det.',
    },
    { value: 'dismiss', label: 'Avvis klaga', hint: 'Det er eit vedtak som klagaren kan klage på.' },
  ]
  return (
    <ActionPanel heading="Avgjer om klaga kan takast opp">
      <StepForm view={view} to="/lateness">
        <RadioGroup {...field(state, 'answer')} label="Klaga kom etter fristen" options={options} required />
        <TextArea {...field(state, 'reason')} label="Grunngjeving" hint="Klagaren får teksten." required />
        <SubmitButton>Gjer vedtak</SubmitButton>
      </StepForm>
    </ActionPanel>
  )
}

const Withdraw = (view: AppealViewProps) => (
  <Details summary="Trekk klaga" open={view.tried?.step === 'withdraw-appeal'}>
    <p class="ds-paragraph">Fondet stoppar då handsaminga. Så lenge klagefristen ikkje er ute, kan du klage på nytt.</p>
    <StepForm view={view} to="/withdrawal">
      <SubmitButton variant="secondary" color="danger">
        Trekk klaga
      </SubmitButton>
    </StepForm>
  </Details>
)

const contents = {
  'answer-late-appeal': AnswerLate,
  'review-appeal': Review,
  'answer-appeal': Answer,
  'return-appeal-review': ReturnReview,
  'record-appeal-outcome': RecordOutcome,
  'take-up-after-outcome': TakeUpAfterOutcome,
  'withdraw-appeal': Withdraw,
} as const satisfies Record<AppealStep, (view: AppealViewProps) => ComponentChildren>
