import type { VNode } from 'preact'
import type { CasePage } from '../../../server/cases/case-page.ts'
import { formatOre } from '../../figures.ts'
import { ErrorSummary } from '../../form.tsx'
import { type Figure, Figures } from '../../parts/figures-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ApplicationStatusTag, GuaranteeStatusTag } from '../../parts/tag.tsx'
import { shell } from '../shell.tsx'
import { MainAction, OtherActions } from './action-panels.tsx'
import { doneTexts } from './action-texts.ts'
import { Decision, SettledFindings } from './assessment.tsx'
import { Calculation } from './calculation.tsx'
import type { CaseView } from './case-form.tsx'
import { caseTitle, overText, whoText } from './case-heading.ts'
import { Claims } from './claims.tsx'
import { Facts } from './facts.tsx'
import { GuaranteePart } from './guarantee.tsx'
import { History } from './history.tsx'
import { Homes } from './homes.tsx'
import { holderText, nextStepText } from './next-step-text.ts'
import { RecommendationPart } from './recommendation-part.tsx'
import { summaryOf, TypedBefore } from './tried.tsx'

interface CasePageProps extends CaseView {
  /** The code of what was just done. */
  readonly done: string | null
}

/** One page of a case for all parties, each seeing what is theirs. */
export function CasePageView({ done, ...view }: CasePageProps): VNode {
  const { context, page, tried } = view
  const doneText = done === null ? undefined : doneTexts[done]
  return shell(
    context,
    {
      title: overText(page),
      hasErrors: tried !== null,
      ...(doneText && { notices: [{ tone: 'success' as const, text: doneText }] }),
    },
    <>
      {tried && <ErrorSummary problem={summaryOf(tried)} />}
      <CaseHeading page={page} />
      <section>
        <h2 class="ds-heading" data-size="md">
          Kva skjer no
        </h2>
        <p class="ds-paragraph">
          <strong>{holderText(page.next, page.audience)}.</strong> {nextStepText(page)}
        </p>
        <MainAction {...view} />
      </section>
      <TypedBefore view={view} />
      <KeyFigures page={page} />
      <OtherActions {...view} />
      <CaseParts page={page} />
    </>,
  )
}

function CaseParts({ page }: { page: CasePage }) {
  const { findings, calculation, guarantee } = page
  return (
    <>
      <Decision page={page} />
      {guarantee && <GuaranteePart guarantee={guarantee} />}
      <Claims page={page} />
      {page.audience === 'staff' && <RecommendationPart page={page} />}
      <Homes homes={page.homes} />
      {calculation && (
        <section>
          <h2 class="ds-heading" data-size="md">
            Utrekninga
          </h2>
          <Calculation calculation={calculation} />
        </section>
      )}
      {findings.length > 0 && (
        <section>
          <h2 class="ds-heading" data-size="md">
            Krava i reglane
          </h2>
          <SettledFindings findings={findings} names={page.municipalities} />
        </section>
      )}
      <Facts page={page} />
      <History events={page.events} />
    </>
  )
}

function CaseHeading({ page }: { page: CasePage }) {
  return (
    <PageHeading over={overText(page)} title={caseTitle(page)} lead={whoText(page)}>
      {page.guarantee ? (
        <GuaranteeStatusTag status={page.guarantee.status} />
      ) : (
        <ApplicationStatusTag status={page.status} />
      )}
    </PageHeading>
  )
}

/** What was asked for and recommended gives way to what was promised. */
function KeyFigures({ page: { figures, facts } }: { page: CasePage }) {
  const { preliminaryOre, recommendedOre, guaranteedOre, heldOre, paidOre } = figures
  const asked = facts.requestedOre === null ? 'Det reglane gir' : formatOre(facts.requestedOre)
  const shown: readonly (readonly [string, number | null])[] =
    guaranteedOre === null
      ? [
          ['Førebels utrekna', preliminaryOre],
          ['Tilrådd', recommendedOre],
        ]
      : [
          ['Garantisum', guaranteedOre],
          ['Sett av no', heldOre],
          ['Betalt ut', paidOre],
        ]
  const cards = shown.flatMap(([label, ore]): Figure[] =>
    ore === null ? [] : [{ label, value: formatOre(ore), main: label === 'Garantisum' }],
  )
  return <Figures figures={guaranteedOre === null ? [{ label: 'Søkt om', value: asked }, ...cards] : cards} />
}
