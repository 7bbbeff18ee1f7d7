import type { ShownCalculation } from '../../../server/cases/claim-calculation.ts'
import type { ClaimPage as Page } from '../../../server/cases/claim-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { ErrorSummary, type Problem } from '../../form.tsx'
import type { FormState } from '../../form-state.ts'
import { type Figure, Figures } from '../../parts/figures-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ClaimStatusTag } from '../../parts/tag.tsx'
import { EarlierClaimDecisions } from '../appeal/earlier-claim-decisions.tsx'
import { ImpartialityQuestion } from '../impartiality/question.tsx'
import { shell } from '../shell.tsx'
import { ClaimCalculationParts } from './claim-calculation.tsx'
import { DecisionSection, RecommendationSection } from './claim-decision.tsx'
import { ClaimHomes } from './claim-homes.tsx'
import { ClaimPanels } from './claim-panels.tsx'
import { RepaymentsSection } from './claim-repayments.tsx'
import { type ClaimDone, claimNext, doneTexts } from './claim-text.ts'
import { FoldedPanels } from './folded-panels.tsx'

interface ClaimPageProps {
  readonly context: CaseContext
  readonly page: Page
  readonly form: FormState
  readonly problem: Problem | null
  /** What was written on another page, and did not go through because the claim had moved on. */
  readonly unsent: string | null
  readonly done: ClaimDone | null
}

/** One claim: where it stands, what the viewer can do, what was decided, how it is calculated and from what. */
export function ClaimPage({ context, page, form, problem, unsent, done }: ClaimPageProps) {
  const title = `Tapskrav ${page.number}`
  return shell(
    context,
    {
      title: `${title} i ${page.guaranteeNumber}`,
      hasErrors: problem !== null,
      back: { href: `/cases/${page.caseId}`, label: 'Til saka' },
      ...(done && { notices: [{ tone: 'success', text: doneTexts[done] }] }),
    },
    <>
      <PageHeading title={title} over={`${page.guaranteeNumber} · ${page.applicantName}, ${page.place}`}>
        <ClaimStatusTag status={page.status} />
      </PageHeading>
      {problem && <ErrorSummary problem={problem} />}
      {unsent !== null && <Unsent text={unsent} />}
      <NextStep page={page} />
      <ImpartialityQuestion context={context} standing={page.impartiality} page={`claims/${page.claimId}`} />
      <ClaimPanels context={context} page={page} form={form} />
      <Figures figures={figuresOf(page)} />
      {page.decision && <DecisionSection decision={page.decision} page={page} />}
      <EarlierClaimDecisions page={page} />
      {page.recommendation && <RecommendationSection recommendation={page.recommendation} />}
      {page.repayments.length > 0 && <RepaymentsSection page={page} />}
      {page.calculation && <CalculationSection calculation={page.calculation} page={page} />}
      <ClaimHomes homes={page.homes} />
      <FoldedPanels context={context} page={page} form={form} />
    </>,
  )
}

const Unsent = ({ text }: { text: string }) => (
  <Notice tone="info" title="Det du skreiv, vart ikkje sendt">
    <p class="ds-paragraph">{text}</p>
  </Notice>
)

function NextStep({ page }: { page: Page }) {
  const { holder, text } = claimNext(page)
  return (
    <p class="page-lead">
      <strong>{holder}.</strong> {text}
    </p>
  )
}

function figuresOf({ decision, calculation, lodgedDay, homes, repayments }: Page): Figure[] {
  const soldOre = homes.reduce((sum, { claimed, assessed }) => sum + ((assessed ?? claimed).sale?.priceOre ?? 0), 0)
  const returnedOre = repayments.reduce((sum, one) => sum + (one.receivedDay ? one.repaymentOre : 0), 0)
  return [
    ...(decision
      ? [{ label: 'Utbetaling', value: formatOre(decision.payoutOre), main: true }]
      : calculation
        ? [{ label: expectedLabels[calculation.basis], value: formatOre(calculation.calculation.answer.payoutOre) }]
        : []),
    ...(returnedOre > 0 ? [{ label: 'Betalt tilbake', value: formatOre(returnedOre) }] : []),
    { label: homes.length === 1 ? 'Seld for' : 'Selde for, i alt', value: formatOre(soldOre) },
    { label: 'Meldt inn', value: formatDay(lodgedDay) },
  ]
}

const expectedLabels: Readonly<Record<ShownCalculation['basis'], string>> = {
  claimed: 'Utrekna av det som er kravd',
  recommended: 'Innstilt utbetaling',
  decided: 'Utbetaling',
}

function CalculationSection({
  calculation: { basis, calculation },
  page,
}: {
  calculation: ShownCalculation
  page: Page
}) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Utrekninga
      </h2>
      <p class="ds-paragraph">{basisText(basis, page)}</p>
      <ClaimCalculationParts calculation={calculation} />
    </section>
  )
}

function basisText(basis: ShownCalculation['basis'], { audience, decision }: Page): string {
  if (basis === 'recommended') return 'Slik saksbehandlaren har rekna.'
  if (basis === 'decided') {
    return decision?.outcome === 'refused'
      ? 'Slik vart kravet rekna ut. Det er avslått, så ingenting blir betalt.'
      : 'Slik vart kravet rekna ut då det vart avgjort.'
  }
  return audience === 'applicant'
    ? 'Slik er kravet rekna ut av tala du sende inn. Fondet avgjer kravet, og det kan rette tala.'
    : 'Slik er kravet rekna ut av tala som søkjaren sende inn.'
}
