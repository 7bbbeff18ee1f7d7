import type { VNode } from 'preact'
import type { CasePage } from '../../../server/cases/case-page.ts'
import { ErrorSummary } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ApplicationStatusTag, GuaranteeStatusTag } from '../../parts/tag.tsx'
import { shell } from '../shell.tsx'
import { MainAction, OtherActions } from './action-panels.tsx'
import { doneTexts } from './action-texts.ts'
import { Decision, SettledFindings } from './assessment.tsx'
import { Calculation } from './calculation.tsx'
import type { CaseView } from './case-form.tsx'
import { caseTitle, overText, whoText } from './case-heading.ts'
import { ClaimAtHand, Claims } from './claims.tsx'
import { Facts } from './facts.tsx'
import { GuaranteePart } from './guarantee.tsx'
import { History } from './history.tsx'
import { Homes } from './homes.tsx'
import { KeyFigures } from './key-figures.tsx'
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
        {mustBeAnother(view) && (
          <p class="ds-paragraph">Du har gitt innstillinga sjølv, så ein annan må avgjere saka.</p>
        )}
        <MainAction {...view} />
        <ClaimAtHand page={page} />
      </section>
      <TypedBefore view={view} />
      <KeyFigures page={page} />
      <OtherActions {...view} />
      <CaseParts page={page} />
    </>,
  )
}

/** An approver who prepared the case does not decide it. */
const mustBeAnother = ({ context, page: { next, actions, audience } }: CaseView): boolean =>
  audience === 'staff' &&
  next.holder === 'approver' &&
  next.step.startsWith('decide') &&
  context.caseAccess.parties.has('approver') &&
  !actions.includes('decide')

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
          <RuleLink page={page} />
          <SettledFindings findings={findings} names={page.municipalities} />
        </section>
      )}
      <Facts page={page} />
      <History events={page.events} />
    </>
  )
}

function RuleLink({ page: { fundId, ruleNumber } }: { page: CasePage }) {
  if (ruleNumber === null) return null
  return (
    <p class="ds-paragraph">
      Saka følgjer{' '}
      <a class="ds-link" href={`/funds/${fundId}/rules/${ruleNumber}`}>
        regelversjon {ruleNumber}
      </a>
      , som galdt då søknaden kom inn.
    </p>
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
