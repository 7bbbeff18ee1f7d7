import { CheckboxGroup, Fieldset, RadioGroup } from '../../choices.tsx'
import { AmountField, DayField, NumberField, TextField } from '../../fields.tsx'
import { type FormState, field } from '../../form-state.ts'
import { capital, dwellingKindNames, type MunicipalityNames, trackNames } from './criterion-text.ts'
import { rowCount, YesNo } from './edit-parts.tsx'

interface Section {
  readonly form: FormState
}

export const ApplicantFields = ({ form, names }: Section & { readonly names: MunicipalityNames }) => (
  <>
    <Fieldset legend="Kven som kan søkje">
      <CheckboxGroup {...field(form, 'criteria[tracks]')} label="Søkjarar" options={optionsOf(trackNames)} />
      <CheckboxGroup {...field(form, 'criteria[municipalities]')} label="Kommunar" options={optionsOf(names)} />
      <YesNo
        {...field(form, 'criteria[publicDevelopersExcluded]')}
        label="Skal offentlege utbyggjarar haldast utanfor?"
      />
    </Fieldset>
    <Fieldset
      legend="Målgrupper"
      name="criteria[targetGroups]"
      error={form.errors.get('criteria.targetGroups')}
      hint="Gjeld privatpersonar. Alderen er heile år den dagen søknaden blir send. Utan målgrupper kan alle aldrar søkje."
    >
      {indexes(rowCount(form, 'criteria.targetGroups', 1)).map(index => (
        <GroupRow key={index} form={form} index={index} />
      ))}
    </Fieldset>
  </>
)

function GroupRow({ form, index }: Section & { readonly index: number }) {
  const name = (part: string) => `criteria[targetGroups][${index}][${part}]`
  return (
    <div class="stack">
      <TextField {...field(form, name('label'))} label={`Målgruppe ${index + 1}`} />
      <div class="button-row">
        <NumberField {...field(form, name('minAge'))} label="Frå og med" suffix="år" whole size={4} />
        <NumberField {...field(form, name('maxAge'))} label="Til og med" suffix="år" whole size={4} />
        <TextField {...field(form, name('code'))} label="Kode i rapportar" size={14} />
      </div>
    </div>
  )
}

export const DwellingFields = ({ form }: Section) => (
  <Fieldset legend="Bustaden">
    <CheckboxGroup
      {...field(form, 'criteria[dwellingKinds]')}
      label="Bustadtypar"
      options={optionsOf(dwellingKindNames)}
    />
    {Object.entries(dwellingKindNames).map(([kind, label]) => (
      <NumberField
        key={kind}
        {...field(form, `criteria[maxAreaM2][${kind}]`)}
        label={`Høgste bruksareal, ${label}`}
        suffix="m²"
        required={false}
      />
    ))}
    <NumberField
      {...field(form, 'criteria[maxUnits]')}
      label="Høgste tal bustader i eit prosjekt"
      whole
      required={false}
    />
    <YesNo {...field(form, 'criteria[newHousingOnly]')} label="Må bustaden byggjast ny?" />
    <YesNo
      {...field(form, 'criteria[mustNotHaveStarted]')}
      label="Må søknaden vere send før bygginga er sett i gang?"
    />
    <YesNo {...field(form, 'criteria[financingMustBeConfirmed]')} label="Må banken stadfeste finansieringa?" />
  </Fieldset>
)

export const LimitFields = ({ form }: Section) => (
  <Fieldset legend="Samla grenser">
    <AmountField {...field(form, 'criteria[applicantLimitOre]')} label="Garantiar for kvar søkjar" required={false} />
    <AmountField {...field(form, 'criteria[municipalityLimitOre]')} label="Garantiar i kvar kommune" required={false} />
  </Fieldset>
)

export const IntakeFields = ({ form }: Section) => (
  <Fieldset legend="Søknadstid" name="criteria[intake]" error={form.errors.get('criteria.intake')}>
    <RadioGroup
      {...field(form, 'criteria[intake][kind]')}
      label="Når kan ein søkje?"
      options={[
        { value: 'rolling', label: 'Heile tida' },
        { value: 'rounds', label: 'I søknadsrundar' },
      ]}
    />
    {indexes(rowCount(form, 'criteria.intake.rounds', 2)).map(index => (
      <div class="button-row" key={index}>
        <DayField
          {...field(form, `criteria[intake][rounds][${index}][from]`)}
          label={`Runde ${index + 1}, frå og med`}
        />
        <DayField {...field(form, `criteria[intake][rounds][${index}][to]`)} label={`Runde ${index + 1}, til og med`} />
      </div>
    ))}
  </Fieldset>
)

const optionsOf = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => ({ value, label: capital(label) }))

const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
