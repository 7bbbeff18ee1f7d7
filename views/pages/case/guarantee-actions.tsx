import type { CaseAction } from '../../../server/cases/actions.ts'
import { CheckboxField, RadioGroup } from '../../choices.tsx'
import { AmountField, DayField, SelectField, TextArea } from '../../fields.tsx'
import { formatOre } from '../../figures.ts'
import { ButtonLink, ButtonRow, HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { CaseForm, type CaseView, casePath, formOf } from './case-form.tsx'
import { homeLabel } from './home-text.ts'

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

export function NotifySale(view: CaseView) {
  const form = formOf(view, 'notify-sale')
  return (
    <CaseForm view={view} to="/sale-notices">
      <HomeChoice form={form} homes={view.page.homes.filter(({ settled }) => !settled)} />
      <AmountField {...field(form, 'bidOre')} label="Kor stort er bodet?" required />
      <RadioGroup
        {...field(form, 'armsLength')}
        label="Er kjøparen uavhengig av deg?"
        hint="Ikkje uavhengig er familie, medeigarar, tilsette, og selskap som du eller dei har del i."
        options={yesNo}
        inline
        required
      />
      <SubmitButton>Send melding om bodet</SubmitButton>
    </CaseForm>
  )
}

const yesNo = [
  { value: 'ja', label: 'Ja' },
  { value: 'nei', label: 'Nei' },
]

export function AnswerSale(view: CaseView) {
  const form = formOf(view, 'answer-sale')
  const pending = view.page.homes.filter(({ notice, settled }) => notice?.answer === 'pending' && !settled)
  return (
    <>
      {pending.map(home => (
        <p class="ds-paragraph">
          {homeLabel(home)}: bod på <strong>{formatOre(home.notice?.bidOre ?? 0)}</strong>
          {home.notice?.armsLength === false && '. Kjøparen er ikkje uavhengig av søkjaren'}.
        </p>
      ))}
      <CaseForm view={view} to="/sale-answers">
        <HomeChoice form={form} homes={pending} />
        <RadioGroup
          {...field(form, 'answer')}
          label="Kan bodet takast imot?"
          options={[
            { value: 'pre-approved', label: 'Ja, godkjent på førehand' },
            { value: 'not-pre-approved', label: 'Nei, ikkje godkjent på førehand' },
          ]}
          required
        />
        <TextArea {...field(form, 'reason')} label="Grunngjeving" hint="Søkjaren får teksten." required />
        <SubmitButton>Send svaret</SubmitButton>
      </CaseForm>
    </>
  )
}

/** Which home it is about; asked only where there are several. */
function HomeChoice({ form, homes }: { form: FormState; homes: CaseView['page']['homes'] }) {
  const [only] = homes
  if (homes.length === 1 && only) return <HiddenField name="dwellingId" value={only.id} />
  const options = homes.map(home => ({ value: home.id, label: homeLabel(home) }))
  return <SelectField {...field(form, 'dwellingId')} label="Kva bustad gjeld det?" options={options} required />
}

export function Claim({ page }: CaseView) {
  return (
    <>
      <p class="ds-paragraph">Er bustaden seld for mindre enn han kosta å byggje, kan du krevje delar av tapet dekt.</p>
      <ButtonRow>
        <ButtonLink href={casePath(page, '/claims/new')}>Meld inn eit tapskrav</ButtonLink>
      </ButtonRow>
    </>
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
