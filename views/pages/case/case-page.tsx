import type { VNode } from 'preact'
import type { CasePage } from '../../../server/cases/case-page.ts'
import { ErrorSummary } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ApplicationStatusTag, GuaranteeStatusTag, Tag } from '../../parts/tag.tsx'
import { RequestsPart } from '../dialogue/requests-part.tsx'
import { DocumentsPart } from '../documents/documents-part.tsx'
import { ImpartialityQuestion, isHindered } from '../impartiality/question.tsx'
import { shell } from '../shell.tsx'
import { MainAction, OtherActions } from './action-panels.tsx'
import { doneTexts } from './action-texts.ts'
import { DefaultNotices } from './bank-part.tsx'
import type { CaseView } from './case-form.tsx'
import { caseTitle, overText, whoText } from './case-heading.ts'
import { CaseSections } from './case-sections.tsx'
import { CaseTabs } from './case-tabs.tsx'
import { ClaimAtHand } from './claims.tsx'
import { DeadlinesPart } from './deadlines.tsx'
import { GuaranteeLetterPart } from './guarantee-letter-part.tsx'
import { History } from './history.tsx'
import { KeyFigures } from './key-figures.tsx'
import { holderText, nextStepText } from './next-step-text.ts'
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
      wide: true,
      hasErrors: tried !== null,
      ...(doneText && { notices: [{ tone: 'success' as const, text: doneText }] }),
    },
    <>
      {tried && <ErrorSummary problem={summaryOf(tried)} />}
      <CaseHeading page={page} />
      <CaseTabs caseId={page.id} audience={page.audience} current="" />
      <div class="case-columns">
        <div class="case-now">
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
            <ImpartialityQuestion context={context} standing={page.impartiality} />
            <DefaultNotices page={page} />
            <MainAction {...view} />
            <RequestsPart page={page} />
            <ClaimAtHand page={page} />
            <GuaranteeLetterPart page={page} />
          </section>
          <TypedBefore view={view} />
          <KeyFigures page={page} />
          <OtherActions {...view} />
        </div>
        <aside class="case-side" aria-label="Fristar, dokument og historikk">
          <DeadlinesPart page={page} />
          <DocumentsPart page={page} />
          <History page={page} readerName={context.viewer.name} />
        </aside>
        <div class="case-parts">
          <CaseSections page={page} />
        </div>
      </div>
    </>,
  )
}

/** An approver who prepared the case does not decide it. */
const mustBeAnother = ({ context, page: { next, actions, audience, impartiality } }: CaseView): boolean =>
  audience === 'staff' &&
  !isHindered(impartiality) &&
  next.holder === 'approver' &&
  next.step.startsWith('decide') &&
  context.caseAccess.parties.has('approver') &&
  !actions.includes('decide')

function CaseHeading({ page }: { page: CasePage }) {
  return (
    <PageHeading over={overText(page)} title={caseTitle(page)} lead={whoText(page)}>
      {page.figures.owedOre !== null ? (
        <Tag tone="warning">Skal betale tilbake</Tag>
      ) : page.guarantee ? (
        <GuaranteeStatusTag status={page.guarantee.status} />
      ) : (
        <ApplicationStatusTag status={page.status} />
      )}
    </PageHeading>
  )
}
