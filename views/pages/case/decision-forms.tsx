import type { BoardOutcome } from '../../../server/board/board-outcomes.ts'
import type { DecisionPage } from '../../../server/cases/decision-page.ts'
import { RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { formatAmountInput, formatDay } from '../../figures.ts'
import { ButtonRow, HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Details } from '../../parts/details.tsx'
import { Notice } from '../../parts/notice.tsx'
import { boardOutcomeTexts } from '../board/board-text.ts'
import { ImpartialityQuestion, isHindered } from '../impartiality/question.tsx'
import { actionHeadings } from './action-texts.ts'
import { Quote } from './application-actions.tsx'
import { CaseForm, casePath, formOf } from './case-form.tsx'
import { ConditionFields } from './conditions.tsx'
import type { DecisionViewProps } from './decision-page.tsx'
import { ReasonFields } from './reason-fields.tsx'
import { TypedBefore } from './tried.tsx'

/** The decision itself, or why it is not the viewer's. */
export function Deciding(view: DecisionViewProps) {
  const { page } = view
  if (page.actions.includes('decide')) return <DecisionForm {...view} form={decisionFormOf(view)} />
  return (
    <>
      <WhyNot {...view} />
      <TypedBefore view={view} />
    </>
  )
}

function WhyNot({ context, page }: DecisionViewProps) {
  if (page.boardReferral) return <BeforeBoard page={page} />
  if (isHindered(page.impartiality))
    return <ImpartialityQuestion context={context} standing={page.impartiality} page="decision" />
  return <MustBeAnother />
}

const MustBeAnother = () => (
  <Notice tone="info" title="Ein annan må avgjere saka">
    <p class="ds-paragraph">Du har gitt innstillinga sjølv, og då kan du ikkje avgjere saka.</p>
  </Notice>
)

const BeforeBoard = ({ page }: { page: DecisionPage }) => (
  <Notice tone="info" title="Saka er lagd fram for styret">
    <p class="ds-paragraph">
      Ho vart lagd fram {page.boardReferral && formatDay(page.boardReferral.sentDay)}, og berre styret avgjer ho.
      Grunnen var denne:
    </p>
    {page.boardReferral && <Quote words={page.boardReferral.reason} />}
    <p class="ds-paragraph">
      <a class="ds-link" href={`/funds/${page.fundId}/board`}>
        Saker til styret
      </a>
    </p>
  </Notice>
)

/** Where it begins: as recommended, if that can be decided now. */
function decisionFormOf(view: DecisionViewProps): FormState {
  const form = formOf(view, 'decide')
  if (view.tried?.action === 'decide') return form
  const { recommendation, outcomes } = view.page
  const outcome = outcomes.find(one => one === recommendation.outcome)
  return { ...form, values: { outcome, reasons: recommendation.reasons, conditions: recommendation.conditions } }
}

function DecisionForm({ form, ...view }: DecisionViewProps & { readonly form: FormState }) {
  const { page, tried } = view
  const again = casePath(page, '/decision/letter')
  return (
    <ActionPanel heading={actionHeadings.decide}>
      <CaseForm view={view} to="/decision">
        <HiddenField name="seenOre" value={formatAmountInput(page.room.sumOre)} />
        <RadioGroup {...field(form, 'outcome')} label="Vedtak" options={outcomeOptions(page.outcomes, page)} required />
        <ConditionFields
          form={form}
          formaction={`${again}#conditions`}
          more={tried?.action === 'decide' && tried.values.show === 'condition'}
        />
        <ReasonFields
          form={form}
          hint="Søkjaren får teksten saman med vedtaket. Avgjer du noko anna enn det som er tilrådd, må du skrive kvifor, med dine eigne ord."
        />
        <ButtonRow>
          <SubmitButton>Gjer vedtak</SubmitButton>
          <SubmitButton variant="secondary" name="show" value="letter" formaction={`${again}#brevet`}>
            Sjå korleis brevet blir
          </SubmitButton>
        </ButtonRow>
      </CaseForm>
    </ActionPanel>
  )
}

/** What can be chosen, with what is recommended marked. */
export const outcomeOptions = (outcomes: readonly BoardOutcome[], { recommendation }: DecisionPage) =>
  outcomes.map(value => ({
    value,
    label: boardOutcomeTexts[value],
    ...(value === recommendation.outcome && { hint: 'Slik saksbehandlaren tilrår.' }),
  }))

export function SendToBoard(view: DecisionViewProps) {
  if (!view.page.actions.includes('send-to-board')) return null
  const isMain = view.page.grantHindered === 'above-authority'
  return (
    <Details summary={actionHeadings['send-to-board']} open={isMain || view.tried?.action === 'send-to-board'}>
      <CaseForm view={view} to="/board-referral">
        <TextArea
          {...field(formOf(view, 'send-to-board'), 'reason')}
          label="Kvifor skal styret avgjere saka?"
          hint="Styret får teksten med saka. Frå no kan berre styret avgjere, eller du sende saka attende til saksbehandlaren."
          required
        />
        <SubmitButton variant="secondary">Legg fram for styret</SubmitButton>
      </CaseForm>
    </Details>
  )
}

export function SendBack(view: DecisionViewProps) {
  if (!view.page.actions.includes('return-recommendation')) return null
  return (
    <Details summary={actionHeadings['return-recommendation']} open={view.tried?.action === 'return-recommendation'}>
      <CaseForm view={view} to="/recommendation-return">
        <TextArea
          {...field(formOf(view, 'return-recommendation'), 'reason')}
          label="Kva må gjerast om att?"
          hint="Berre saksbehandlaren ser teksten. Står saka på venteliste, går ho ut av lista."
          required
        />
        <SubmitButton variant="secondary">Send attende</SubmitButton>
      </CaseForm>
    </Details>
  )
}
