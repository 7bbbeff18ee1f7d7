import type { ShownStanding } from '../../../server/cases/viewer-standing.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { ButtonLink, ButtonRow, Form, HiddenField, SubmitButton } from '../../form.tsx'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Details } from '../../parts/details.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Hindrance } from './hindrance.tsx'
import { tieReasons, tieSentences } from './tie-text.ts'

interface QuestionProps {
  readonly context: CaseContext
  /** `null` for those who handle nothing in the case. */
  readonly standing: ShownStanding | null
  /** Where in the case the question stands, and the answer leads back to: `decision`; left out on the page of the case. */
  readonly page?: string | undefined
}

/** Something else than what they did themselves keeps the viewer from acting. */
export const isHindered = (standing: ShownStanding | null): boolean =>
  standing !== null && (standing.state !== 'impartial' || standing.leaderDisqualified || standing.preparerDisqualified)

/** What stands between the viewer and the case: the question that is asked once, or why they may not handle it. */
export function ImpartialityQuestion(props: QuestionProps) {
  const { context, standing } = props
  const mustAppoint = standing?.needsDeputy && standing.state !== 'disqualified'
  return (
    <>
      {mustAppoint && <DeputyNeeded path={pathIn(context)} />}
      <OwnQuestion {...props} />
    </>
  )
}

const pathIn = ({ caseAccess }: CaseContext): string => `/cases/${caseAccess.id}/impartiality`

const DeputyNeeded = ({ path }: { path: string }) => (
  <Notice tone="warning" title="Saka treng stadfortredar">
    <p class="ds-paragraph">
      Ein som har handsama saka, er inhabil.{' '}
      <a class="ds-link" href={path}>
        Sjå kven, og kven som kan ta over
      </a>
      .
    </p>
  </Notice>
)

function OwnQuestion({ context, standing, page }: QuestionProps) {
  if (!standing?.concerned) return null
  const path = pathIn(context)
  switch (standing.state) {
    case 'undeclared':
      return <Question context={context} path={path} page={page} />
    case 'disqualified':
      return (
        <Notice tone="warning" title="Du er inhabil i denne saka">
          <p class="ds-paragraph">
            {tieSentences[standing.tie ?? 'other']} Difor kan du korkje førebu eller avgjere henne.{' '}
            <a class="ds-link" href={path}>
              Sjå kven som tek over
            </a>
            .
          </p>
        </Notice>
      )
    case 'impartial':
      return <Hindrance standing={standing} path={path} />
  }
}

function Question({ context, path, page }: Pick<QuestionProps, 'context' | 'page'> & { path: string }) {
  return (
    <ActionPanel heading="Er du habil i denne saka?" note="Du svarar éin gong, før du handsamar saka">
      <div class="stack">
        <p class="ds-paragraph">
          Du er habil når ingenting knyter deg til søkjaren slik at nokon kan tvile på at du er upartisk.
        </p>
        <Details summary="Når er du inhabil?">
          <ul class="ds-list">
            {tieReasons.map(reason => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Details>
        <Form action={path} csrfToken={context.csrfToken} commandId={context.deps.newId()}>
          {page !== undefined && <HiddenField name="page" value={page} />}
          <ButtonRow>
            <SubmitButton name="impartial" value="ja">
              Ja, eg er habil
            </SubmitButton>
            <ButtonLink href={`${path}?answer=no#impartial`} variant="secondary">
              Nei, noko knyter meg til saka
            </ButtonLink>
          </ButtonRow>
        </Form>
      </div>
    </ActionPanel>
  )
}
