import type { SourcedFigure } from '../../../server/applications/figure-source.ts'
import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import type { ShownHome } from '../../../server/cases/shown-homes.ts'
import { Fieldset } from '../../choices.tsx'
import { AmountField, NumberField, SelectField, TextField } from '../../fields.tsx'
import { formatNumber, formatOre } from '../../figures.ts'
import { HiddenField } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { homeLabel } from './home-text.ts'
import { sourceLabels } from './source-text.ts'
import { StateAidFields } from './state-aid-fields.tsx'

interface FiguresProps {
  readonly page: RecommendationPage
  readonly form: FormState
}

/** The figures of each home as they are approved, each with its source, beside as they were stated. */
export function ApprovedHomes({ page, form }: FiguresProps) {
  return (
    <>
      {page.homes.map((home, index) => (
        <ApprovedHome key={home.id} home={home} form={form} name={`dwellings[${index}]`} />
      ))}
    </>
  )
}

function ApprovedHome({ home, form, name }: { home: ShownHome; form: FormState; name: string }) {
  const of = (figure: string) => field(form, `${name}[${figure}]`)
  return (
    <Fieldset legend={homeLabel(home)} hint={statedText(home)}>
      <HiddenField name={`${name}[id]`} value={home.id} />
      <div class="field-trio">
        <AmountField {...of('approvedCostOre')} label="Godkjend kostnad" required />
        <Source form={form} name={name} figure="cost" what="kostnaden" />
      </div>
      <div class="field-trio">
        <AmountField {...of('expectedValueOre')} label="Venta salsverdi" required />
        <Source form={form} name={name} figure="value" what="verdien" />
      </div>
      <div class="field-trio">
        <NumberField {...of('approvedAreaM2')} label="Areal" suffix="m²" required={false} />
        <Source form={form} name={name} figure="area" what="arealet" />
      </div>
      <AmountField {...of('grantsOre')} label="Offentleg tilskot til same kostnad" required={false} />
    </Fieldset>
  )
}

interface SourceProps {
  readonly form: FormState
  readonly name: string
  readonly figure: SourcedFigure
  readonly what: string
}

const Source = ({ form, name, figure, what }: SourceProps) => (
  <>
    <SelectField
      {...field(form, `${name}[${figure}Source]`)}
      label={`Kjelda til ${what}`}
      options={sourceOptions}
      empty={null}
    />
    <TextField {...field(form, `${name}[${figure}Words]`)} label={`Kva for ei kjelde til ${what}?`} />
  </>
)

const sourceOptions = Object.entries(sourceLabels).map(([value, label]) => ({ value, label }))

function statedText({ stated: { costOre, valueOre, areaM2, grantsOre } }: ShownHome): string {
  const known = [
    costOre === null ? '' : `kostnad ${formatOre(costOre)}`,
    valueOre === null ? '' : `venta verdi ${formatOre(valueOre)}`,
    areaM2 === null ? '' : `areal ${formatNumber(areaM2)} m²`,
    grantsOre ? `tilskot ${formatOre(grantsOre)}` : '',
  ]
  return `Søkjaren oppgav ${known.filter(Boolean).join(', ')}.`
}

/** What the sum is held down to, besides the rules. State aid concerns undertakings only. */
export function Ceilings({ page: { facts }, form }: FiguresProps) {
  const asked =
    facts.requestedOre === null
      ? 'Søkjaren har bedt om det reglane gir.'
      : `Søkjaren har bedt om ${formatOre(facts.requestedOre)}.`
  const isUndertaking = facts.track === 'contractor'
  return (
    <>
      <Fieldset legend="Grenser for summen" hint={asked}>
        <AmountField
          {...field(form, 'ceilingOre')}
          label="Det meste du tilrår"
          hint="Berre ved delvis innvilging."
          required={false}
        />
        {isUndertaking && (
          <AmountField
            {...field(form, 'deMinimisRemainingOre')}
            label="Ledig bagatellmessig støtte for føretaket"
            hint="Fyll ut når det er mindre enn det reglane gir. Utrekninga held då summen innanfor."
            required={false}
          />
        )}
      </Fieldset>
      {isUndertaking && <StateAidFields form={form} />}
    </>
  )
}
