import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import type { CriterionCode } from '../../../server/rules/criteria.ts'
import type { Finding } from '../../../server/rules/finding.ts'
import { Fieldset, RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { type FormState, field, fieldText } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { criterionLabels, isLimit, type MunicipalityNames } from '../rules/criterion-text.ts'
import { answerLabels, findingText } from '../rules/finding-text.ts'
import { SettledFindings } from './settled-findings.tsx'

interface FindingAnswersProps {
  readonly page: RecommendationPage
  readonly form: FormState
}

/** What the rules have answered, fields for what they leave to an officer, and for an officer who sees it otherwise. */
export function FindingAnswers({ page: { findings, municipalities }, form }: FindingAnswersProps) {
  const open = findings.filter(isForOfficer)
  const answered = findings.filter(finding => !isForOfficer(finding))
  return (
    <>
      <section class="stack">
        <h2 class="ds-heading" data-size="sm">
          Krava i reglane
        </h2>
        <SettledFindings findings={answered.map(finding => ({ ...finding, officer: null }))} names={municipalities} />
      </section>
      {open.map(finding => (
        <OfficerAnswer key={finding.criterion} finding={finding} form={form} names={municipalities} />
      ))}
      <Overruling
        findings={answered.filter(({ criterion }) => !isLimit(criterion))}
        form={form}
        names={municipalities}
      />
    </>
  )
}

/** The limits answer themselves when there is a sum. */
const isForOfficer = ({ answer, criterion }: Finding): boolean => answer === 'needs-officer' && !isLimit(criterion)

interface OfficerAnswerProps {
  readonly finding: Finding
  readonly form: FormState
  readonly names: MunicipalityNames
}

function OfficerAnswer({ finding, form, names }: OfficerAnswerProps) {
  const { criterion } = finding
  return (
    <Fieldset
      legend={`Du må vurdere: ${criterionLabels[criterion].toLowerCase()}`}
      hint={`${findingText(finding, names)}${basisText(finding)}`}
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

const basisText = ({ basis }: Finding): string => (basis ? ` Heimel: ${basis}.` : '')

interface OverrulingProps extends Omit<OfficerAnswerProps, 'finding'> {
  readonly findings: readonly Finding[]
}

/** Closed as long as the officer follows the rules. */
function Overruling({ findings, form, names }: OverrulingProps) {
  return (
    <Details
      summary="Overprøv eit svar frå reglane"
      open={findings.some(({ criterion }) => isTouched(form, criterion))}
    >
      <p class="ds-paragraph">
        Du kan kome til noko anna enn reglane, men berre med ei grunngjeving. Begge svara blir ståande i saka, og
        søkjaren ser dei saman med vedtaket. Grensene for kvar søkjar og kvar kommune kan ikkje overprøvast: dei blir
        haldne av rekneskapen til fondet når summen blir sett av.
      </p>
      {findings.map(finding => (
        <Overruled key={finding.criterion} finding={finding} form={form} names={names} />
      ))}
    </Details>
  )
}

function isTouched({ values, errors }: FormState, criterion: CriterionCode): boolean {
  const typed = (part: string) => fieldText(field({ values, errors }, `answers[${criterion}][${part}]`).value)
  const isFaulty = ['answer', 'reason'].some(part => errors.has(`answers.${criterion}.${part}`))
  return isFaulty || typed('answer') !== '' || typed('reason') !== ''
}

function Overruled({ finding, form, names }: OfficerAnswerProps) {
  const { criterion, answer } = finding
  const other = answer === 'met' ? 'not-met' : 'met'
  return (
    <Fieldset legend={criterionLabels[criterion]} hint={`${findingText(finding, names)}${basisText(finding)}`}>
      <RadioGroup
        {...field(form, `answers[${criterion}][answer]`)}
        label="Kva skal gjelde?"
        options={[
          { value: '', label: `Svaret til reglane: ${answerLabels[answer].toLowerCase()}` },
          { value: other, label: `Di vurdering: ${answerLabels[other].toLowerCase()}` },
        ]}
      />
      <TextArea
        {...field(form, `answers[${criterion}][reason]`)}
        label="Kvifor kjem du til noko anna enn reglane?"
        rows={3}
        required={false}
      />
    </Fieldset>
  )
}
