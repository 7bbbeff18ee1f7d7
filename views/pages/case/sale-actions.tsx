import { RadioGroup } from '../../choices.tsx'
import { AmountField, SelectField, TextArea } from '../../fields.tsx'
import { formatOre } from '../../figures.ts'
import { ButtonLink, ButtonRow, HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { CaseForm, type CaseView, casePath, formOf } from './case-form.tsx'
import { homeLabel } from './home-text.ts'

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
