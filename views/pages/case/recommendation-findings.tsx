import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import type { Finding } from '../../../server/rules/finding.ts'
import { Fieldset, RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { type FormState, field } from '../../form-state.ts'
import { criterionLabels, type MunicipalityNames } from '../rules/criterion-text.ts'
import { findingText } from '../rules/finding-text.ts'
import { SettledFindings } from './assessment.tsx'

interface FindingAnswersProps {
  readonly page: RecommendationPage
  readonly form: FormState
}

/** What the rules have answered, and fields for what they leave to an officer. */
export function FindingAnswers({ page: { findings, municipalities }, form }: FindingAnswersProps) {
  const open = findings.filter(isForOfficer)
  const answered = findings.filter(finding => !isForOfficer(finding)).map(finding => ({ ...finding, officer: null }))
  return (
    <>
      <section class="stack">
        <h2 class="ds-heading" data-size="sm">
          Krava i reglane
        </h2>
        <SettledFindings findings={answered} names={municipalities} />
      </section>
      {open.map(finding => (
        <OfficerAnswer key={finding.criterion} finding={finding} form={form} names={municipalities} />
      ))}
    </>
  )
}

/** The limits answer themselves when there is a sum. */
const isForOfficer = ({ answer, criterion }: Finding): boolean =>
  answer === 'needs-officer' && !criterion.endsWith('-limit')

interface OfficerAnswerProps {
  readonly finding: Finding
  readonly form: FormState
  readonly names: MunicipalityNames
}

function OfficerAnswer({ finding, form, names }: OfficerAnswerProps) {
  const { criterion, basis } = finding
  const label = criterionLabels[criterion]
  return (
    <Fieldset
      legend={`Du må vurdere: ${label.toLowerCase()}`}
      hint={`${findingText(finding, names)}${basis ? ` Heimel: ${basis}.` : ''}`}
    >
      <RadioGroup
        {...field(form, `answers[${criterion}][answer]`)}
        label="Er kravet oppfylt?"
        options={metOrNot}
        inline
      />
      <TextArea {...field(form, `answers[${criterion}][reason]`)} label="Kvifor?" rows={3} />
    </Fieldset>
  )
}

const metOrNot = [
  { value: 'met', label: 'Ja' },
  { value: 'not-met', label: 'Nei' },
]
