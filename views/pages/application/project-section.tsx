import type { ApplicationChoices } from '../../../server/applications/application-choices-read.ts'
import { RadioGroup } from '../../choices.tsx'
import { SelectField, TextField } from '../../fields.tsx'
import { type FormState, field } from '../../form-state.ts'
import { FormSection } from './form-section.tsx'
import { choicesOf, purposeNames, questions, yesOrNo } from './questions.ts'

/** What is the same for all the homes: what is built, and where. */
export function ProjectSection({ state, choices }: { state: FormState; choices: ApplicationChoices }) {
  const municipalities = choices.municipalities.map(({ number, name }) => ({ value: number, label: name }))
  return (
    <FormSection id="project" heading="Prosjektet">
      <RadioGroup label={questions.purpose} {...field(state, 'purpose')} options={choicesOf(purposeNames)} />
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
      <RadioGroup
        label={questions.started}
        hint="Grunnarbeid på tomta tel òg. Planlegging og prosjektering tel ikkje."
        {...field(state, 'started')}
        options={yesOrNo}
        inline
      />
    </FormSection>
  )
}
