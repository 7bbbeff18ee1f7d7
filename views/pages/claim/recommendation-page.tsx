import { ButtonRow, Form, SubmitButton } from '../../form.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { AssessedHomes, type RecommendationPageProps } from './assessed-homes.tsx'
import { ClaimCalculationParts } from './claim-calculation.tsx'
import { ClaimErrors } from './claim-errors.tsx'
import { Opinion } from './claim-opinion.tsx'

/** The case officer goes through what is claimed, home by home, and puts a settlement before the approver. */
export function RecommendationPage(props: RecommendationPageProps) {
  const { context, view, problem, returnedReason } = props
  const href = `/cases/${view.caseId}/claims/${view.claim.id}`
  return shell(
    context,
    {
      title: `Innstilling til tapskrav ${view.claim.number} i ${view.open.guarantee.number}`,
      hasErrors: problem !== null,
      back: { href, label: 'Til kravet' },
    },
    <>
      <PageHeading
        title={`Innstilling til tapskrav ${view.claim.number}`}
        over={`${view.open.guarantee.number} · ${view.head.applicantName}, ${view.place}`}
        lead="Gå gjennom tala, rett det bilaga viser noko anna om, og grunngi kva du tilrår."
      />
      {problem && <ClaimErrors problem={problem} homes={view.claim.facts.dwellings} />}
      {returnedReason !== null && (
        <Notice tone="warning" title="Godkjennaren sende kravet tilbake">
          <p class="ds-paragraph">{returnedReason}</p>
        </Notice>
      )}
      <RecommendationForm {...props} href={href} />
    </>,
  )
}

function RecommendationForm(props: RecommendationPageProps & { href: string }) {
  const { context, calculation, href } = props
  const { csrfToken, commandId, caseAccess } = context
  const calculate = { name: 'step', value: 'calculate', formaction: `${href}/calculation#calculation` }
  return (
    <Form
      action={`${href}/recommendation`}
      csrfToken={csrfToken}
      commandId={commandId}
      version={caseAccess.version}
      warnUnsaved
    >
      {/* What the Enter key presses: nothing is sent by accident. */}
      <button type="submit" {...calculate} hidden />
      <AssessedHomes {...props} />
      <ButtonRow>
        <SubmitButton variant="secondary" {...calculate}>
          Rekn ut
        </SubmitButton>
      </ButtonRow>
      <section class="stack" id="calculation">
        <h2 class="ds-heading" data-size="md">
          Utrekninga
        </h2>
        {calculation ? <ClaimCalculationParts calculation={calculation} /> : <NotCalculated />}
      </section>
      <Opinion {...props} />
      <ButtonRow>
        <SubmitButton>Send til godkjennaren</SubmitButton>
      </ButtonRow>
    </Form>
  )
}

const NotCalculated = () => (
  <p class="ds-paragraph">Det let seg ikkje rekne ut med desse tala. Fyll ut det som manglar, og trykk «Rekn ut».</p>
)
