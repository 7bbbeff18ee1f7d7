import type { VNode } from 'preact'
import type { DecisionPage } from '../../../server/cases/decision-page.ts'
import { formatDay } from '../../figures.ts'
import { ErrorSummary } from '../../form.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Quote } from '../case/application-actions.tsx'
import { casePath } from '../case/case-form.tsx'
import { caseTitle, overText, whoText } from '../case/case-heading.ts'
import { DecisionBasis, type DecisionViewProps } from '../case/decision-page.tsx'
import { RoomInFund } from '../case/decision-room.tsx'
import { summaryOf, TypedBefore } from '../case/tried.tsx'
import { ImpartialityQuestion, isHindered } from '../impartiality/question.tsx'
import { shell } from '../shell.tsx'
import { ResolutionForm } from './resolution-form.tsx'

/** What the board had before it, and what it resolved. */
export function ResolutionView(view: DecisionViewProps): VNode {
  const { context, page, tried } = view
  const problem = tried?.problem ?? null
  return shell(
    context,
    {
      title: `Vedtak i styret – ${overText(page)}`,
      hasErrors: problem !== null,
      back: { href: `/funds/${page.fundId}/board`, label: 'Til sakene til styret' },
    },
    <>
      {problem && <ErrorSummary problem={summaryOf({ problem })} />}
      <PageHeading over={overText(page)} title="Vedtak i styret" lead={`${caseTitle(page)}. ${whoText(page)}.`} />
      {page.boardReferral && (
        <Notice tone="info" title={`Lagd fram for styret ${formatDay(page.boardReferral.sentDay)}`}>
          <Quote words={page.boardReferral.reason} />
        </Notice>
      )}
      {!page.isReadyForBoard && <NotYet page={page} />}
      <RoomInFund {...view} />
      <DecisionBasis page={page} />
      <Resolution {...view} />
    </>,
  )
}

function Resolution(view: DecisionViewProps) {
  const { page, context } = view
  if (isHindered(page.impartiality))
    return (
      <>
        <ImpartialityQuestion
          context={context}
          standing={page.impartiality && { ...page.impartiality, concerned: true }}
          page="board"
        />
        <TypedBefore view={view} />
      </>
    )
  if (page.actions.includes('record-board')) return <ResolutionForm {...view} />
  return (
    <>
      {page.isReadyForBoard && <MustBeAnother />}
      <TypedBefore view={view} />
    </>
  )
}

const MustBeAnother = () => (
  <Notice tone="info" title="Ein annan må føre inn vedtaket">
    <p class="ds-paragraph">Du har gitt innstillinga sjølv, og då kan du ikkje føre inn det styret vedtok.</p>
  </Notice>
)

/** What the board resolved is recorded when it has had the case before it. */
const NotYet = ({ page }: { page: DecisionPage }) =>
  page.isBoards ? (
    <Notice tone="info" title="Saka står ikkje på ei saksliste enno">
      <p class="ds-paragraph">
        Lag ei saksliste der innstillinga er med, slik ho er no. Når styret har handsama saka, kan vedtaket førast inn.{' '}
        <a class="ds-link" href={`/funds/${page.fundId}/board`}>
          Saker til styret
        </a>
      </p>
    </Notice>
  ) : (
    <Notice tone="info" title="Saka er ikkje hos styret">
      <p class="ds-paragraph">
        Ein godkjennar har fullmakt til å avgjere ho, eller kan leggje ho fram for styret.{' '}
        <a class="ds-link" href={casePath(page)}>
          Til saka
        </a>
      </p>
    </Notice>
  )
