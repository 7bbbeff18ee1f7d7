import type { ClaimCalculation } from '../../../server/cases/claim-calculation.ts'
import type { ClaimPage } from '../../../server/cases/claim-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { formatOre } from '../../figures.ts'
import { ErrorSummary, Form, HiddenField, type Problem, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { Figures } from '../../parts/figures-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { TypedWords } from '../case/tried.tsx'
import { ImpartialityQuestion, isHindered } from '../impartiality/question.tsx'
import { shell } from '../shell.tsx'
import { ClaimCalculationParts } from './claim-calculation.tsx'
import { RecommendationSection } from './claim-decision.tsx'
import { claimPath } from './claim-form.tsx'
import { ClaimHomes } from './claim-homes.tsx'
import { outcomeChoices, outcomeTexts } from './claim-text.ts'

interface DecisionPageProps {
  readonly context: CaseContext
  readonly page: ClaimPage
  /** As recommended, with what the guarantee holds now. */
  readonly calculation: ClaimCalculation
  /** The most that the viewer may decide; `null` is without limit. */
  readonly authorityLimitOre: number | null
  readonly form: FormState
  readonly problem: Problem | null
}

/** The approver decides as recommended or otherwise, or gives the claim back. */
export function DecisionPage(props: DecisionPageProps) {
  const { context, page, calculation, problem } = props
  const { recommendation, actions } = page
  return shell(
    context,
    {
      title: `Avgjer tapskrav ${page.number} i ${page.guaranteeNumber}`,
      hasErrors: problem !== null,
      back: { href: claimPath(page), label: 'Til kravet' },
    },
    <>
      <PageHeading
        title={`Avgjer tapskrav ${page.number}`}
        over={`${page.guaranteeNumber} · ${page.applicantName}, ${page.place}`}
      />
      {problem && <ErrorSummary problem={problem} />}
      <Figures figures={figuresOf(props)} />
      {recommendation && <RecommendationSection recommendation={recommendation} />}
      <section>
        <h2 class="ds-heading" data-size="sm">
          Utrekninga
        </h2>
        <ClaimCalculationParts calculation={calculation} />
      </section>
      <Details summary="Opplysningane i kravet">
        <ClaimHomes homes={page.homes} />
      </Details>
      {actions.includes('decide') ? <DecisionForm {...props} /> : <NotYours {...props} />}
      {actions.includes('return') && <ReturnForm {...props} />}
    </>,
  )
}

const figuresOf = ({ page, calculation }: DecisionPageProps) => [
  { label: 'Til utbetaling', value: formatOre(calculation.answer.payoutOre), main: true },
  { label: 'Innstilt', value: page.recommendation ? outcomeTexts[page.recommendation.outcome] : '–' },
]

const NotYours = ({ context, page: { impartiality, claimId }, form }: DecisionPageProps) => (
  <>
    {isHindered(impartiality) ? (
      <ImpartialityQuestion context={context} standing={impartiality} page={`claims/${claimId}/decision`} />
    ) : (
      <Notice tone="warning" title="Ein annan må avgjere kravet">
        <p class="ds-paragraph">Du har førebudd kravet sjølv. Den som førebur, kan ikkje avgjere.</p>
      </Notice>
    )}
    <TypedWords values={form.values} />
  </>
)

function DecisionForm({ context, page, calculation, authorityLimitOre, form }: DecisionPageProps) {
  const { csrfToken, caseAccess, commandId } = context
  const { payoutOre } = calculation.answer
  const outcome = field(form, 'outcome')
  const reasons = field(form, 'reasons')
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Vedtaket
      </h2>
      {authorityLimitOre !== null && payoutOre > authorityLimitOre && (
        <Notice tone="warning" title="Summen er over fullmakta di">
          <p class="ds-paragraph">
            Du kan avgjere inntil {formatOre(authorityLimitOre)}. Ein godkjennar med høgare fullmakt må ta dette kravet.
          </p>
        </Notice>
      )}
      <Form
        action={claimPath(page, '/decision')}
        csrfToken={csrfToken}
        commandId={commandId}
        version={caseAccess.version}
      >
        <HiddenField name="seenOre" value={payoutOre} />
        <RadioGroup
          label="Avgjerd"
          options={outcomeChoices}
          {...outcome}
          value={outcome.value ?? page.recommendation?.outcome}
        />
        <TextArea
          label="Grunngjeving"
          hint="Står i vedtaket som søkjaren får. Saksbehandlaren si grunngjeving er fylt ut. Avgjer du noko anna enn det som er tilrådd, må du skrive kvifor, med dine eigne ord."
          rows={8}
          {...reasons}
          value={reasons.value ?? page.recommendation?.reasons}
        />
        <SubmitButton>Gjer vedtak</SubmitButton>
      </Form>
    </section>
  )
}

function ReturnForm({ context, page, form }: DecisionPageProps) {
  const { csrfToken, caseAccess, deps } = context
  return (
    <Details summary="Send kravet tilbake til saksbehandlaren" open={form.errors.has('reason')}>
      <Form
        action={claimPath(page, '/return')}
        csrfToken={csrfToken}
        commandId={deps.newId()}
        version={caseAccess.version}
      >
        <TextArea label="Kva bør saksbehandlaren sjå på?" rows={4} {...field(form, 'reason')} />
        <SubmitButton variant="secondary">Send tilbake</SubmitButton>
      </Form>
    </Details>
  )
}
