import { Fieldset } from '../../choices.tsx'
import { DayField, NumberField } from '../../fields.tsx'
import { formatEuro } from '../../figures.ts'
import { type FormState, field } from '../../form-state.ts'

/** What an undertaking's aid is counted by; it is asked for only where there is one. */
export function StateAidFields({ form }: { form: FormState }) {
  return (
    <Fieldset
      legend="Bagatellmessig støtte til føretaket"
      hint={`Heile garantisummen er støtte frå dagen fondet gir tilsegn. Eit føretak kan få ${formatEuro('300000')} over tre år, rekna saman med andre i same konsern. Felta må fyllast ut når du tilrår innvilging.`}
    >
      <div class="field-pair">
        <NumberField
          {...field(form, 'stateAid[nokPerEur]')}
          label="Eurokurs frå Noregs Bank"
          hint="Kroner for éin euro, som 11,4230."
          suffix="kr"
        />
        <DayField {...field(form, 'stateAid[rateDay]')} label="Dag for kursen" hint="Siste bankdag til og med i dag." />
      </div>
      <NumberField
        {...field(form, 'stateAid[declaredEur]')}
        label="Støtte som føretaket har opplyst"
        hint="Dei siste tre åra, òg frå dette fondet. Har føretaket ikkje fått noko, skriv 0."
        suffix="euro"
        size={12}
      />
    </Fieldset>
  )
}
