import type { Track } from '../../../server/rules/criteria.ts'
import { RadioGroup } from '../../choices.tsx'
import { DayField, TextField } from '../../fields.tsx'
import { type FormState, field } from '../../form-state.ts'
import { FormSection } from './form-section.tsx'
import { applicantHeadings, questions, yesOrNo } from './questions.ts'

/** Who applies: a person is asked for their age, a company for its number. */
export function ApplicantSection({ state, track }: { state: FormState; track: Track }) {
  return (
    <FormSection id="applicant" heading={applicantHeadings[track]}>
      {track === 'private' ? <PersonFields state={state} /> : <CompanyFields state={state} />}
    </FormSection>
  )
}

function PersonFields({ state }: { state: FormState }) {
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

function CompanyFields({ state }: { state: FormState }) {
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
