import type { VNode } from 'preact'
import type { AppealPage, AppealStep } from '../../../server/cases/appeal-page.ts'
import type { Document } from '../../../server/documents/document.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { ButtonLink, ButtonRow } from '../../form.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Quote } from '../case/application-actions.tsx'
import { subpage } from '../dialogue/subpage.tsx'
import { ImpartialityQuestion } from '../impartiality/question.tsx'
import { AppealSteps } from './appeal-steps.tsx'
import { appealDoneTexts, appealStatusTexts, appealTones, decisionPhrase, whereText } from './appeal-text.ts'
import { AppealTimeline } from './appeal-timeline.tsx'
import { FilingPart } from './filing-part.tsx'
import { namedProblem } from './named-problem.ts'

/** What the forms of an appeal's page are made from. */
export interface AppealViewProps {
  readonly context: CaseContext
  readonly page: AppealPage
  readonly documents: readonly Document[]
  /** What did not go through, for the form where it was tried. */
  readonly tried: (Attempt & { readonly step: AppealStep }) | null
}

/** One page of an appeal for all parties: what it says, where it stands, each step, and what the reader can do. */
export function AppealView({ done, ...view }: AppealViewProps & { readonly done: string | null }): VNode {
  const { context, page, tried } = view
  const { number, status, decision } = page.appeal
  return subpage({
    context,
    subject: page,
    title: `Klage ${number}`,
    lead: `Gjeld ${decisionPhrase(decision)}`,
    tab: '',
    doneText: done === null ? undefined : appealDoneTexts[done],
    problem: tried && namedProblem(tried),
    mark: <Tag tone={appealTones[status]}>{appealStatusTexts[status]}</Tag>,
    children: (
      <>
        <section>
          <h2 class="ds-heading" data-size="md">
            Kvar klaga står
          </h2>
          <p class="ds-paragraph">{whereText(page)}</p>
          <ImpartialityQuestion context={context} standing={page.impartiality} page={`appeal/${page.appeal.id}`} />
          <Ways page={page} />
          <AppealSteps {...view} />
        </section>
        <TypedBefore view={view} />
        <FilingPart page={page} documents={view.documents} />
        <AppealTimeline page={page} documents={view.documents} />
      </>
    ),
  })
}

/** To what is done elsewhere. */
function Ways({ page: { id, audience, appeal } }: { page: AppealPage }) {
  if (audience !== 'applicant' || !appeal.isOpen) return null
  return (
    <ButtonRow>
      <ButtonLink href={`/cases/${id}/documents`} variant="secondary">
        Legg ved dokument
      </ButtonLink>
      <ButtonLink href={`/cases/${id}/messages`} variant="secondary">
        {appeal.status === 'forwarded' ? 'Kommenter merknadene' : 'Skriv til fondet'}
      </ButtonLink>
    </ButtonRow>
  )
}

/** What somebody wrote for something that can no longer be done: kept to be read and copied. */
function TypedBefore({ view: { page, tried } }: { view: AppealViewProps }) {
  if (!tried || page.steps.includes(tried.step)) return null
  const { values } = tried
  const words = ['reason', 'words', 'reasons', 'instruction'].flatMap(name => values[name] ?? []).filter(isText)
  if (words.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Dette skreiv du
      </h2>
      {words.map(text => (
        <Quote key={text} words={text} />
      ))}
    </section>
  )
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
