import type { CostCategory } from '../../../server/coverage/terms.ts'
import { CheckboxGroup, Fieldset, RadioGroup } from '../../choices.tsx'
import { AmountField, NumberField } from '../../fields.tsx'
import { type FormState, field } from '../../form-state.ts'
import { text } from '../../messages.ts'
import { rowCount, YesNo } from './edit-parts.tsx'

interface Section {
  readonly form: FormState
}

const categories: readonly CostCategory[] = [
  'plot',
  'contract',
  'own-labour',
  'connection-fees',
  'construction-interest',
  'planning',
  'groundworks',
  'furniture',
  'other',
]

export const CostFields = ({ form }: Section) => (
  <Fieldset legend="Kostnaden som tel">
    <CheckboxGroup
      {...field(form, 'terms[eligibleCosts]')}
      label="Kva kostnader tel?"
      options={categories.map(value => ({ value, label: text('nn', 'costCategory', value) }))}
    />
    <Percent
      form={form}
      name="ownLabourCapShare"
      label="Høgste del eigeninnsats"
      hint="Av dei andre kostnadene som tel"
    />
    <Percent form={form} name="costOverrunTolerance" label="Kor mykje høgare enn godkjent kan kostnaden bli?" />
    <AmountField {...field(form, 'terms[maxCostPerDwellingOre]')} label="Høgste kostnad per bustad" required={false} />
    <AmountField
      {...field(form, 'terms[maxCostPerSquareMetreOre]')}
      label="Høgste kostnad per kvadratmeter"
      required={false}
    />
    <YesNo {...field(form, 'terms[grantsReduceCost]')} label="Skal tilskot til same kostnad trekkjast frå?" />
  </Fieldset>
)

export const SaleFields = ({ form }: Section) => (
  <Fieldset legend="Verdien ved sal">
    <Percent
      form={form}
      name="sellingCostsCapShare"
      label="Høgste del salskostnader"
      hint="Av salsprisen. 0 vil seie at dei ikkje tel"
    />
    <Percent
      form={form}
      name="appraisalFloor"
      label="Minste del av taksten"
      hint="For sal som fondet ikkje har godkjent på førehand"
      required={false}
    />
    <RadioGroup
      {...field(form, 'terms[unsoldDwellings]')}
      label="Bustader som ikkje er selde"
      options={[
        { value: 'exclude', label: 'Er ikkje med i oppgjeret' },
        { value: 'at-appraisal', label: 'Blir rekna til takst' },
      ]}
    />
  </Fieldset>
)

export const DeductibleFields = ({ form }: Section) => (
  <Fieldset legend="Eigendel">
    <Percent form={form} name="deductibleRate" label="Eigendel" />
    <AmountField {...field(form, 'terms[deductibleMinimumOre]')} label="Minste eigendel" required />
    <RadioGroup
      {...field(form, 'terms[deductibleBase]')}
      label="Kva blir eigendelen rekna av?"
      options={[
        { value: 'cost', label: 'Kostnaden' },
        { value: 'loss', label: 'Tapet' },
      ]}
    />
    <RadioGroup
      {...field(form, 'terms[deductibleTiming]')}
      label="Kva blir eigendelen trekt frå?"
      options={[
        { value: 'before-coverage', label: 'Tapet, før fondet dekkjer sin del' },
        { value: 'after-coverage', label: 'Det fondet elles ville dekt' },
      ]}
    />
  </Fieldset>
)

export const AmountFields = ({ form }: Section) => (
  <>
    <Fieldset legend="Dekning og tak">
      <Percent form={form} name="coverageRate" label="Dekningsgrad" />
      <AmountField {...field(form, 'terms[capPerDwellingOre]')} label="Tak per bustad" required={false} />
      <Percent form={form} name="capShareOfCost" label="Tak som del av kostnaden" required={false} />
      <AmountField {...field(form, 'terms[capPerProjectOre]')} label="Tak per prosjekt" required={false} />
      <YesNo {...field(form, 'terms[netProject]')} label="Skal gevinst og tap i eit prosjekt reknast saman?" />
      <AmountField {...field(form, 'terms[minimumPayoutOre]')} label="Minste utbetaling" required />
      <AmountField {...field(form, 'terms[roundDownToOre]')} label="Utbetalingar blir runda ned til heile" required />
      <NumberField
        {...field(form, 'gearing')}
        label="Giring"
        hint="Kor mange gonger kapitalen fondet kan love ut. 1 er vanleg"
        required
      />
    </Fieldset>
    <Fieldset
      legend="Dekning i trinn"
      name="terms[coverageTiers]"
      error={form.errors.get('terms.coverageTiers')}
      hint="Lat felta stå tomme når dekningsgraden er den same for heile tapet. Det siste trinnet har inga øvre grense."
    >
      {rows(rowCount(form, 'terms.coverageTiers', 2)).map(index => (
        <div class="button-row" key={index}>
          <AmountField
            {...field(form, `terms[coverageTiers][${index}][upToOre]`)}
            label={`Trinn ${index + 1}, opp til`}
          />
          <NumberField
            {...field(form, `terms[coverageTiers][${index}][rate]`)}
            label={`Dekningsgrad i trinn ${index + 1}`}
            suffix="%"
          />
        </div>
      ))}
    </Fieldset>
  </>
)

export const TermFields = ({ form }: Section) => (
  <>
    <Fieldset legend="Garantisum før bygginga">
      <Percent form={form} name="offerValueMargin" label="Tryggleiksmargin" hint="Kor mykje venta verdi kan falle" />
      <AmountField
        {...field(form, 'terms[offerRoundUpToOre]')}
        label="Garantisummen blir runda opp til heile"
        required
      />
    </Fieldset>
    <Fieldset
      legend="Garantitid og nedtrapping"
      name="terms[stepDown]"
      error={form.errors.get('terms.stepDown')}
      hint="Skriv kor mykje av garantisummen som gjeld kvart år. Felt som står tomme, blir hoppa over."
    >
      <NumberField {...field(form, 'terms[termYears]')} label="Garantitid" suffix="år" whole required />
      <div class="button-row">
        {rows(rowCount(form, 'terms.stepDown', 3)).map(index => (
          <NumberField
            key={index}
            {...field(form, `terms[stepDown][${index}]`)}
            label={`År ${index + 1}`}
            suffix="%"
            size={4}
          />
        ))}
      </div>
    </Fieldset>
  </>
)

interface PercentProps extends Section {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly required?: boolean
}

const Percent = ({ form, name, ...props }: PercentProps) => (
  <NumberField required suffix="%" {...props} {...field(form, `terms[${name}]`)} />
)

const rows = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
