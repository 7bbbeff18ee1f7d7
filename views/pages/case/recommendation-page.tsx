import type { VNode } from 'preact'
import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import { RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { formatOre } from '../../figures.ts'
import { ButtonRow, ErrorSummary, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { Quote } from './application-actions.tsx'
import { Calculation } from './calculation.tsx'
import { CaseForm, casePath } from './case-form.tsx'
import { caseTitle, overText, whoText } from './case-heading.ts'
import { FactList } from './facts.tsx'
import { outcomeTexts } from './outcome-text.ts'
import { ApprovedHomes, Ceilings } from './recommendation-figures.tsx'
import { FindingAnswers } from './recommendation-findings.tsx'
import { begunValues } from './recommendation-values.ts'

interface RecommendationViewProps {
  readonly context: CaseContext
  readonly page: RecommendationPage
  /** What was typed, and why it did not go through; without a problem it was only calculated. */
  readonly tried: { readonly values: FormState['values']; readonly problem: Problem | null } | null
}

/** The case officer's assessment: figures, findings, the sum, and what is recommended. */
export function RecommendationView({ context, page, tried }: RecommendationViewProps): VNode {
  const problem = tried?.problem ?? null
  const form: FormState = {
    values: tried?.values ?? begunValues(page),
    errors: new Map(problem?.errors.map(({ path, message }) => [path, message])),
  }
  return shell(
    context,
    {
      title: `Vurdering – ${overText(page)}`,
      hasErrors: problem !== null,
      back: { href: casePath(page), label: 'Til saka' },
    },
    <>
      {problem && <ErrorSummary problem={problem} />}
      <PageHeading over={overText(page)} title="Vurder søknaden" lead={`${caseTitle(page)}. ${whoText(page)}.`} />
      {page.sentBack && (
        <Notice tone="warning" title="Godkjennaren sende saka attende">
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
          <SubmitButton
            variant="secondary"
            name="show"
            value="true"
            formaction={casePath(page, '/recommendation/calculation#utrekning')}
          >
            Rekn ut
          </SubmitButton>
        </ButtonRow>
        <Sum page={page} open={tried !== null} />
        <FindingAnswers page={page} form={form} />
        <RadioGroup {...field(form, 'outcome')} label="Kva tilrår du?" options={outcomes} required />
        <TextArea
          {...field(form, 'reasons')}
          label="Grunngjeving"
          hint="Faktum, reglane og det du har lagt vekt på. Godkjennaren kan byggje vedtaket på teksten."
          rows={12}
          required
        />
        <SubmitButton>Send innstillinga til godkjennaren</SubmitButton>
      </CaseForm>
    </>,
  )
}

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

/** What the figures come to, and whether the fund has it. */
function Sum({ page: { calculation, fault, availableOre }, open }: { page: RecommendationPage; open: boolean }) {
  return (
    <section id="utrekning" class="stack" tabindex={-1} aria-labelledby="utrekning-title">
      <h2 class="ds-heading" data-size="sm" id="utrekning-title">
        Utrekninga
      </h2>
      {calculation ? (
        <>
          <Calculation calculation={calculation} open={open} />
          <RoomNotice neededOre={calculation.answer.guaranteedSumOre} availableOre={availableOre} />
        </>
      ) : (
        <p class="ds-paragraph">{fault?.message ?? 'Rett tala over, og trykk «Rekn ut».'}</p>
      )}
    </section>
  )
}

function RoomNotice({ neededOre, availableOre }: { neededOre: number; availableOre: number }) {
  const room = `Fondet har ${formatOre(availableOre)} ledig.`
  if (neededOre <= availableOre) return <p class="ds-paragraph">{room}</p>
  return (
    <Notice tone="warning">
      <p class="ds-paragraph">
        {room} Det manglar {formatOre(neededOre - availableOre)}. Du kan tilrå innvilging likevel; godkjennaren kan
        setje saka på venteliste.
      </p>
    </Notice>
  )
}
