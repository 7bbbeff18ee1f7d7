import type { VNode } from 'preact'
import type { Wish } from '../../../server/applications/recommendation-form.ts'
import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import { RadioGroup } from '../../choices.tsx'
import { ButtonRow, ErrorSummary, SubmitButton } from '../../form.tsx'
import { type FormState, field, formState } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { AppealInstructionNotice } from '../appeal/instruction.tsx'
import { shell } from '../shell.tsx'
import { Quote } from './application-actions.tsx'
import { CaseForm, casePath } from './case-form.tsx'
import { caseTitle, overText, whoText } from './case-heading.ts'
import { Comparison } from './comparison.tsx'
import { ConditionFields } from './conditions.tsx'
import { FactList } from './facts.tsx'
import { withFieldName } from './field-names.ts'
import { LetterPreview } from './letter-text.tsx'
import { outcomeTexts } from './outcome-text.ts'
import { ReasonFields } from './reason-fields.tsx'
import { ProposedReasons, proposed } from './reason-proposal.tsx'
import { ApprovedHomes, Ceilings } from './recommendation-figures.tsx'
import { FindingAnswers } from './recommendation-findings.tsx'
import { RecommendedSum } from './recommendation-sum.tsx'
import { begunValues } from './recommendation-values.ts'

interface RecommendationViewProps {
  readonly context: CaseContext
  readonly page: RecommendationPage
  /** What was typed, and why it did not go through; without a problem a button asked to see the page again. */
  readonly tried: Tried | null
}

interface Tried {
  readonly values: FormState['values']
  readonly problem: Problem | null
  readonly wish: Wish | null
}

/** The case officer's assessment: figures, findings, the sum, and what is recommended. */
export function RecommendationView({ context, page, tried }: RecommendationViewProps): VNode {
  const problem = tried?.problem ?? null
  const wish = tried?.wish ?? null
  const { values, proposal } = proposed(page, tried?.values ?? begunValues(page), wish)
  const form = formState({ values, problem })
  return shell(
    context,
    {
      title: `Vurdering – ${overText(page)}`,
      hasErrors: problem !== null,
      back: { href: casePath(page), label: 'Til saka' },
    },
    <>
      {problem && <ErrorSummary problem={{ ...problem, errors: problem.errors.map(withFieldName) }} />}
      <PageHeading over={overText(page)} title="Vurder søknaden" lead={`${caseTitle(page)}. ${whoText(page)}.`} />
      {page.instruction && <AppealInstructionNotice instruction={page.instruction} />}
      {page.sentBack && (
        <Notice tone="warning" title="Saka er send attende til deg">
          <Quote words={page.sentBack} />
        </Notice>
      )}
      <Details summary="Opplysningane i søknaden">
        <FactList page={page} />
      </Details>
      <CaseForm view={{ context, page }} to="/recommendation">
        <ApprovedHomes page={page} form={form} />
        <Ceilings page={page} form={form} />
        <ButtonRow>
          <AgainButton page={page} wish="sum" label="Rekn ut" anchor="utrekning" />
        </ButtonRow>
        <RecommendedSum page={page} open={wish === 'sum'} />
        <section class="stack">
          <h2 class="ds-heading" data-size="sm">
            Oppgitt og godkjent
          </h2>
          <Comparison homes={page.homes} />
        </section>
        <FindingAnswers page={page} form={form} />
        <RadioGroup {...field(form, 'outcome')} label="Kva tilrår du?" options={outcomes} required />
        <ConditionFields form={form} formaction={againPath(page, 'conditions')} more={wish === 'condition'} />
        <div id="grunngjeving" class="stack" tabindex={-1}>
          <ReasonFields
            form={form}
            hint="Forslaget er laga av funna. Rett det til det blir ditt eige; godkjennaren kan byggje vedtaket på det."
          />
          {proposal && <ProposedReasons proposal={proposal} formaction={againPath(page, 'grunngjeving')} />}
          <AgainButton page={page} wish="reasons" label="Hent forslag på nytt" anchor="grunngjeving" />
        </div>
        <ButtonRow>
          <SubmitButton>Send innstillinga til godkjennaren</SubmitButton>
          <AgainButton page={page} wish="letter" label="Sjå korleis brevet blir" anchor="brevet" />
        </ButtonRow>
      </CaseForm>
      {wish === 'letter' && <LetterPreview {...page} />}
    </>,
  )
}

const againPath = (page: RecommendationPage, anchor: string): string =>
  casePath(page, `/recommendation/calculation#${anchor}`)

interface AgainButtonProps {
  readonly page: RecommendationPage
  readonly wish: Wish
  readonly label: string
  /** Where on the page the answer stands. */
  readonly anchor: string
}

const AgainButton = ({ page, wish, label, anchor }: AgainButtonProps) => (
  <SubmitButton variant="secondary" name="show" value={wish} formaction={againPath(page, anchor)}>
    {label}
  </SubmitButton>
)

const outcomes = [
  { value: 'granted', label: outcomeTexts.granted },
  {
    value: 'granted-in-part',
    label: outcomeTexts['granted-in-part'],
    hint: 'Skriv òg kor mykje du tilrår på det meste.',
  },
  { value: 'refused', label: outcomeTexts.refused },
  { value: 'dismissed', label: outcomeTexts.dismissed, hint: 'Søknaden kan ikkje takast til vurdering.' },
]
