import type { VNode } from 'preact'
import type { DecisionPage } from '../../../server/cases/decision-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { ErrorSummary } from '../../form.tsx'
import { Details } from '../../parts/details.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ApplicationStatusTag } from '../../parts/tag.tsx'
import { shell } from '../shell.tsx'
import { Calculation } from './calculation.tsx'
import { casePath, type TriedOrAsked } from './case-form.tsx'
import { caseTitle, overText, whoText } from './case-heading.ts'
import { Comparison } from './comparison.tsx'
import { Deciding, SendBack, SendToBoard } from './decision-forms.tsx'
import { RoomInFund } from './decision-room.tsx'
import { FactList } from './facts.tsx'
import { LetterPreview } from './letter-text.tsx'
import { RecommendationPart } from './recommendation-part.tsx'
import { SettledFindings } from './settled-findings.tsx'
import { summaryOf } from './tried.tsx'

export interface DecisionViewProps {
  readonly context: CaseContext
  readonly page: DecisionPage
  readonly tried: TriedOrAsked | null
}

/** What the approver decides by, and the decision. */
export function DecisionView(view: DecisionViewProps): VNode {
  const { context, page, tried } = view
  const problem = tried?.problem ?? null
  return shell(
    context,
    {
      title: `Vedtak – ${overText(page)}`,
      hasErrors: problem !== null,
      back: { href: casePath(page), label: 'Til saka' },
    },
    <>
      {problem && <ErrorSummary problem={summaryOf({ problem })} />}
      <PageHeading over={overText(page)} title="Gjer vedtak" lead={`${caseTitle(page)}. ${whoText(page)}.`}>
        <ApplicationStatusTag status={page.status} />
      </PageHeading>
      <RoomInFund {...view} />
      <DecisionBasis page={page} />
      <Deciding {...view} />
      {tried?.values.show === 'letter' && <LetterPreview {...page} />}
      <SendToBoard {...view} />
      <SendBack {...view} />
    </>,
  )
}

/** What a decision builds on, whoever makes it. */
export function DecisionBasis({
  page,
}: {
  page: Pick<
    DecisionPage,
    | 'recommendation'
    | 'preparerName'
    | 'homes'
    | 'calculation'
    | 'municipalities'
    | 'facts'
    | 'applicantName'
    | 'submittedDay'
  >
}) {
  return (
    <>
      <RecommendationPart page={page} />
      <section>
        <h2 class="ds-heading" data-size="md">
          Oppgitt og godkjent
        </h2>
        <Comparison homes={page.homes} />
      </section>
      {page.calculation && (
        <section>
          <h2 class="ds-heading" data-size="md">
            Utrekninga
          </h2>
          <Calculation calculation={page.calculation} askedOre={page.facts.requestedOre} open />
        </section>
      )}
      <section>
        <h2 class="ds-heading" data-size="md">
          Krava i reglane
        </h2>
        <SettledFindings
          findings={page.recommendation.findings}
          names={page.municipalities}
          officerName={page.preparerName}
        />
      </section>
      <Details summary="Opplysningane i søknaden">
        <FactList page={page} />
      </Details>
    </>
  )
}
