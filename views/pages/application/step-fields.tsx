import type { PlainStep } from '../../../server/applications/application-steps.ts'
import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import { RadioGroup } from '../../choices.tsx'
import { AmountField, DayField, SelectField, TextField } from '../../fields.tsx'
import { type FormState, field } from '../../form-state.ts'
import { choicesOf, financingNames, purposeNames, questions, yesOrNo } from './questions.ts'

interface StepFieldsProps {
  readonly step: PlainStep
  readonly application: Pick<ApplicationAtHand, 'facts' | 'choices'>
  readonly state: FormState
}

/** What is asked in a step; only what concerns the track. */
export function StepFields(props: StepFieldsProps) {
  const Fields = fields[props.step]
  return <Fields {...props} />
}

const fields = {
  applicant: (props: StepFieldsProps) =>
    props.application.facts.track === 'private' ? <PersonFields {...props} /> : <CompanyFields {...props} />,
  project: ProjectFields,
  place: PlaceFields,
  financing: FinancingFields,
  sum: SumFields,
} as const

function PersonFields({ state }: StepFieldsProps) {
  return (
    <DayField
      label={questions.birthDay}
      hint="Til dømes 14.3.1999. Reglane har målgrupper etter alder."
      {...field(state, 'birthDay')}
      autocomplete="bday"
      typed
    />
  )
}

function CompanyFields({ state }: StepFieldsProps) {
  return (
    <>
      <TextField
        label={questions.orgNumber}
        hint="Ni siffer."
        {...field(state, 'orgNumber')}
        inputmode="numeric"
        size={14}
      />
      <TextField label={questions.orgName} {...field(state, 'orgName')} autocomplete="organization" />
      <RadioGroup
        label={questions.publicDeveloper}
        hint="Svar ja òg når eit selskap som det offentlege styrer, byggjer."
        {...field(state, 'publicDeveloper')}
        options={yesOrNo}
        inline
      />
    </>
  )
}

function ProjectFields({ state }: StepFieldsProps) {
  return (
    <>
      <RadioGroup label={questions.purpose} {...field(state, 'purpose')} options={choicesOf(purposeNames)} />
      <RadioGroup
        label={questions.started}
        hint="Grunnarbeid på tomta tel òg. Planlegging og prosjektering tel ikkje."
        {...field(state, 'started')}
        options={yesOrNo}
        inline
      />
    </>
  )
}

function PlaceFields({ state, application: { choices } }: StepFieldsProps) {
  const municipalities = choices.municipalities.map(({ number, name }) => ({ value: number, label: name }))
  return (
    <>
      <SelectField
        label={questions.municipalityNumber}
        {...field(state, 'municipalityNumber')}
        options={municipalities}
      />
      <TextField
        label={questions.place}
        hint="Har tomta ikkje adresse enno, så skriv gnr. og bnr., til dømes 45/12."
        {...field(state, 'place')}
      />
    </>
  )
}

function FinancingFields({ state, application: { choices } }: StepFieldsProps) {
  const banks = choices.banks.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <RadioGroup label={questions.financing} {...field(state, 'financing')} options={choicesOf(financingNames)} />
      <SelectField
        label={questions.bankId}
        hint="Banken du vel, får sjå garantien når han er gitt. Står ikkje banken din her, så la feltet stå."
        {...field(state, 'bankId')}
        options={banks}
        empty="Ingen bank"
        required={false}
      />
    </>
  )
}

function SumFields({ state }: StepFieldsProps) {
  return (
    <AmountField
      label={questions.requestedOre}
      hint="La stå tomt om du vil ha det reglane gir. Fondet gir aldri meir enn det."
      {...field(state, 'requestedOre')}
      required={false}
    />
  )
}
