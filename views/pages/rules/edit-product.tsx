import { CheckboxField, Fieldset } from '../../choices.tsx'
import { NumberField, TextArea, TextField } from '../../fields.tsx'
import { type FormState, field } from '../../form-state.ts'
import { criterionLabels } from './criterion-text.ts'

interface Section {
  readonly form: FormState
}

export const DeadlineFields = ({ form }: Section) => (
  <Fieldset legend="Fristar">
    <NumberField
      {...field(form, 'deadlines[acceptanceDays]')}
      label="Ta imot tilsegna"
      hint="Etter vedtaket"
      suffix="dagar"
      whole
      required
    />
    <NumberField
      {...field(form, 'deadlines[startMonths]')}
      label="Setje i gang bygginga"
      hint="Etter vedtaket"
      suffix="månader"
      whole
      required
    />
    <NumberField
      {...field(form, 'deadlines[completionMonths]')}
      label="Vere ferdig"
      hint="Etter vedtaket"
      suffix="månader"
      whole
      required
    />
    <NumberField
      {...field(form, 'deadlines[claimMonths]')}
      label="Melde inn tapskrav"
      hint="Etter salet"
      suffix="månader"
      whole
      required
    />
    <NumberField
      {...field(form, 'deadlines[answerMonths]')}
      label="Fondet svarar, eller seier når svaret kjem"
      hint="Etter at søknaden eller kravet er komplett"
      suffix="månader"
      whole
      required
    />
    <NumberField
      {...field(form, 'deadlines[expectedWeeks]')}
      label="Eit førebels svar lovar svar innan"
      hint="Når det går ut av seg sjølv"
      suffix="veker"
      whole
      required
    />
    <NumberField
      {...field(form, 'deadlines[saleResponseDays]')}
      label="Fondet svarar på eit bod"
      hint="Etter salsmeldinga"
      suffix="arbeidsdagar"
      whole
      required
    />
    <NumberField
      {...field(form, 'deadlines[repaymentDays]')}
      label="Betale tilbake det fondet krev"
      hint="Etter kravet"
      suffix="dagar"
      whole
      required
    />
  </Fieldset>
)

export const ProductFields = ({ form }: Section) => (
  <Fieldset legend="Produktet" hint="Må vere utfylt når versjonen blir vedteken.">
    <TextField {...field(form, 'product[legalForm]')} label="Rettsleg form" />
    <TextField {...field(form, 'product[documentName]')} label="Brevet heiter" size={30} />
    <TextArea {...field(form, 'product[notice]')} label="Merknad på sider og i brev" rows={4} required={false} />
    <CheckboxField
      {...field(form, 'product[followsRemainingLoan]')}
      label="Garantien følgjer restlånet ned"
      hint="Når bustaden er ferdig, og banken stadfestar at det står att mindre av lånet enn det som er sett av, går skilnaden attende til fondet. Summen blir aldri sett opp att."
    />
  </Fieldset>
)

export const LegalFields = ({ form }: Section) => (
  <Fieldset
    legend="Heimlar"
    hint="Står i kvart vedtak. Krav som er i bruk, må ha ein heimel når versjonen blir vedteken."
  >
    {Object.entries({ ...criterionLabels, decision: 'Vedtaket', appeal: 'Klage' }).map(([code, label]) => (
      <TextField key={code} {...field(form, `legalReferences[${code}]`)} label={label} />
    ))}
  </Fieldset>
)
