import type { CaseAction } from '../../../server/cases/actions.ts'
import { CheckboxField } from '../../choices.tsx'
import { DayField, TextArea } from '../../fields.tsx'
import { formatOre } from '../../figures.ts'
import { ButtonRow, HiddenField, SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { CaseForm, type CaseView, casePath, formOf } from './case-form.tsx'

/** Saying no asks once more, because it cannot be taken back. */
export function AnswerCommitment(view: CaseView) {
  const form = formOf(view, 'answer-commitment')
  const { guarantee } = view.page
  const wantsNo = form.values.answer === 'decline'
  return (
    <>
      <p class="ds-paragraph">
        Tilsegna gjeld inntil <strong>{formatOre(guarantee?.guaranteedOre ?? 0)}</strong>. Tek du imot ho, er garantien
        i kraft med ein gong, og banken din kan rekne med han.
      </p>
      <CaseForm view={view} to="/commitment">
        <SubmitButton name="answer" value="accept">
          Ta imot tilsegna
        </SubmitButton>
      </CaseForm>
      <Details summary="Eg vil ikkje ha garantien" open={wantsNo}>
        <CaseForm view={view} to="/commitment">
          <HiddenField name="answer" value="decline" />
          <CheckboxField
            {...field(form, 'confirmed')}
            label="Ja, eg takkar nei til tilsegna"
            hint="Pengane som er sette av til deg, går attende til fondet. Du må søkje på nytt om du ombestemmer deg."
          />
          <SubmitButton variant="secondary" color="danger">
            Takk nei
          </SubmitButton>
        </CaseForm>
      </Details>
    </>
  )
}

export const ReportStart = (view: CaseView) => (
  <ReportDay view={view} action="report-start" to="/start" label="Kva dag tok bygginga til?" button="Meld frå" />
)

export const ReportCompletion = (view: CaseView) => (
  <ReportDay
    view={view}
    action="report-completion"
    to="/completion"
    label="Kva dag er ferdigattesten datert?"
    button="Meld frå"
  />
)

interface ReportDayProps {
  readonly view: CaseView
  readonly action: CaseAction
  readonly to: string
  readonly label: string
  readonly button: string
}

function ReportDay({ view, action, to, label, button }: ReportDayProps) {
  return (
    <CaseForm view={view} to={to}>
      <DayField
        {...field(formOf(view, action), 'onDay')}
        label={label}
        max={view.context.deps.clock.today()}
        required
      />
      <SubmitButton>{button}</SubmitButton>
    </CaseForm>
  )
}

export function WithdrawGuarantee(view: CaseView) {
  const form = formOf(view, 'withdraw-guarantee')
  return (
    <CaseForm view={view} to="/guarantee-withdrawal">
      <TextArea {...field(form, 'explanation')} label="Kvifor treng du han ikkje lenger?" rows={3} required={false} />
      <CheckboxField
        {...field(form, 'confirmed')}
        label="Ja, eg seier frå meg garantien"
        hint="Etter det kan du ikkje få dekt tap. Det kan ikkje gjerast om."
      />
      <SubmitButton variant="secondary" color="danger">
        Sei frå deg garantien
      </SubmitButton>
    </CaseForm>
  )
}

/** Both ways of ending a guarantee ask for the same, so where both are open they share one form. */
export function EndGuarantee(view: CaseView) {
  const form = formOf(view, view.tried?.action === 'reverse' ? 'reverse' : 'lapse')
  const mayLapse = view.page.actions.includes('lapse')
  return (
    <CaseForm view={view} to={mayLapse ? '/lapse' : '/reversal'}>
      <TextArea
        {...field(form, 'explanation')}
        label="Grunngjeving"
        hint="Søkjaren får teksten. Pengane som er sette av, går attende til fondet, og det kan ikkje gjerast om."
        required
      />
      <ButtonRow>
        {mayLapse && (
          <SubmitButton variant="secondary" color="danger">
            La garantien falle bort
          </SubmitButton>
        )}
        <SubmitButton variant="secondary" color="danger" formaction={casePath(view.page, '/reversal')}>
          Gjer om tilsegna
        </SubmitButton>
      </ButtonRow>
    </CaseForm>
  )
}
