import { Fieldset } from '../../choices.tsx'
import { AmountField, NumberField, SelectField } from '../../fields.tsx'
import { ButtonRow, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { dwellingCount } from './draft-values.ts'
import { FormSection } from './form-section.tsx'
import { dwellingQuestions, kindChoices } from './questions.ts'

const hint = 'Skriv det du reknar med i dag. Beløp kan du skrive som 4\u00a0800\u00a0000 eller 4,8\u00a0mill.'

/** As many as an application can have; the server says no to more. */
const most = 50

/** The homes, one box each. Homes in a row are often alike, so that one can be copied. */
export function DwellingsSection({ state }: { state: FormState }) {
  const count = dwellingCount(state.values)
  return (
    <FormSection
      id="dwellings"
      heading={count === 1 ? 'Bustaden' : `Dei ${count} bustadene`}
      hint={hint}
      error={state.errors.get('dwellings')}
    >
      {Array.from({ length: count }, (_, index) => (
        <DwellingFields key={index} state={state} index={index} count={count} />
      ))}
      {count < most && (
        <ButtonRow>
          <SubmitButton variant="secondary" name="action" value="add">
            Legg til ein bustad
          </SubmitButton>
        </ButtonRow>
      )}
    </FormSection>
  )
}

function DwellingFields({ state, index, count }: { state: FormState; index: number; count: number }) {
  const name = `dwellings[${index}]`
  const number = index + 1
  return (
    <div class="ds-card">
      <Fieldset legend={`Bustad ${number}`} name={name}>
        <SelectField label={dwellingQuestions.kind} {...field(state, `${name}[kind]`)} options={kindChoices} />
        <NumberField
          label={dwellingQuestions.areaM2}
          hint="BRA, slik det står på teikningane."
          {...field(state, `${name}[areaM2]`)}
          suffix="m²"
        />
        <AmountField
          label={dwellingQuestions.estimatedCostOre}
          hint="Alt det vil koste å få bustaden ferdig, med tomt."
          {...field(state, `${name}[estimatedCostOre]`)}
        />
        <AmountField
          label={dwellingQuestions.expectedValueOre}
          hint="Det du trur bustaden kan seljast for når han er ferdig."
          {...field(state, `${name}[expectedValueOre]`)}
        />
        <AmountField
          label={dwellingQuestions.grantsOre}
          hint="Tilskot som du får til bygginga, til dømes frå kommunen. La stå tomt om du ikkje får noko."
          {...field(state, `${name}[grantsOre]`)}
          required={false}
        />
        <DwellingButtons number={number} count={count} />
      </Fieldset>
    </div>
  )
}

/** The last home cannot be removed, only written anew. */
function DwellingButtons({ number, count }: { number: number; count: number }) {
  return (
    <ButtonRow>
      {count < most && (
        <SubmitButton variant="secondary" size="sm" name="action" value={`copy-${number}`}>
          Kopier bustad {number}
        </SubmitButton>
      )}
      {count > 1 && (
        <SubmitButton variant="tertiary" color="danger" size="sm" name="action" value={`remove-${number}`}>
          Fjern bustad {number}
        </SubmitButton>
      )}
    </ButtonRow>
  )
}
