import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import type { ShownHome } from '../../../server/cases/shown-homes.ts'
import { Fieldset } from '../../choices.tsx'
import { AmountField, NumberField } from '../../fields.tsx'
import { formatNumber, formatOre } from '../../figures.ts'
import { HiddenField } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { homeLabel } from './home-text.ts'

interface FiguresProps {
  readonly page: RecommendationPage
  readonly form: FormState
}

/** The figures of each home as they are approved, beside as they were stated. */
export function ApprovedHomes({ page, form }: FiguresProps) {
  return (
    <>
      {page.homes.map((home, index) => (
        <Fieldset key={home.id} legend={homeLabel(home)} hint={statedText(home)}>
          <HiddenField name={`dwellings[${index}][id]`} value={home.id} />
          <AmountField {...field(form, `dwellings[${index}][approvedCostOre]`)} label="Godkjend kostnad" required />
          <AmountField {...field(form, `dwellings[${index}][expectedValueOre]`)} label="Forventa salsverdi" required />
          <NumberField
            {...field(form, `dwellings[${index}][approvedAreaM2]`)}
            label="Areal"
            suffix="m²"
            required={false}
          />
          <AmountField
            {...field(form, `dwellings[${index}][grantsOre]`)}
            label="Offentleg tilskot til same kostnad"
            required={false}
          />
        </Fieldset>
      ))}
    </>
  )
}

function statedText({ stated: { costOre, valueOre, areaM2, grantsOre } }: ShownHome): string {
  const known = [
    costOre === null ? '' : `kostnad ${formatOre(costOre)}`,
    valueOre === null ? '' : `forventa verdi ${formatOre(valueOre)}`,
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
  return (
    <Fieldset legend="Grenser for summen" hint={asked}>
      <AmountField
        {...field(form, 'ceilingOre')}
        label="Det meste du tilrår"
        hint="Berre ved delvis innvilging."
        required={false}
      />
      {facts.track === 'contractor' && (
        <AmountField
          {...field(form, 'deMinimisRemainingOre')}
          label="Ledig bagatellmessig støtte for føretaket"
          hint="Det som står att av 300 000 euro over tre år, i kroner etter dagens kurs."
          required={false}
        />
      )}
    </Fieldset>
  )
}
