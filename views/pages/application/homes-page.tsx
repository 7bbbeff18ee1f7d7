import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import { ButtonLink, ButtonRow, ErrorSummary, Form, SubmitButton } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { HomeCard } from './home-card.tsx'
import { backLink, overText } from './step-page.tsx'
import { Totals } from './totals.tsx'

interface HomesProps {
  readonly context: CaseContext
  readonly application: ApplicationAtHand
  /** Whether the homes can be changed now. */
  readonly isOpen: boolean
  readonly done?: 'copied' | 'removed' | null
  readonly problem?: Problem | undefined
}

/** As many as an application can have; the server says no to more. */
const most = 50

/** The homes, one card each. Homes in a row are often alike, so that one can be copied. */
export function HomesPage({ context, application, isOpen, done, problem }: HomesProps) {
  const { csrfToken, commandId, caseAccess } = context
  const list = `/cases/${caseAccess.id}/application`
  const { dwellings } = application.facts
  const title = `Dei ${application.facts.dwellings.length} bustadene`
  const count = dwellings.length
  return shell(
    context,
    {
      title: count > 1 ? title : 'Bustadene dine',
      back: backLink(list, list),
      hasErrors: problem !== undefined,
      ...(done && { notices: [{ tone: 'success' as const, text: doneTexts[done] }] }),
    },
    <>
      <PageHeading title={count > 1 ? title : 'Bustadene dine'} over={overText(application)} lead={lead} />
      {problem && <ErrorSummary problem={problem} />}
      <Form action={`${list}/homes`} {...{ csrfToken, commandId }} version={caseAccess.version}>
        {dwellings.map((home, index) => (
          <HomeCard key={home.id} home={home} number={index + 1} {...{ count, most, isOpen }} path={`${list}/homes`} />
        ))}
        {isOpen && count < most && (
          <ButtonRow>
            <SubmitButton variant="secondary" name="action" value="add">
              Legg til ein bustad
            </SubmitButton>
          </ButtonRow>
        )}
      </Form>
      <Totals dwellings={dwellings} />
      <ButtonRow>
        <ButtonLink href={isOpen ? `${list}/financing` : `/cases/${caseAccess.id}`}>
          {isOpen ? 'Gå vidare' : 'Til saka'}
        </ButtonLink>
        {isOpen && (
          <ButtonLink href={list} variant="secondary">
            Gå til lista
          </ButtonLink>
        )}
      </ButtonRow>
    </>,
  )
}

const lead = 'Byggjer du fleire, legg du til ein om gongen. Er dei like, kan du kopiere.'

const doneTexts = {
  copied: 'Bustaden er kopiert, og utkastet er lagra.',
  removed: 'Bustaden er fjerna, og utkastet er lagra.',
} as const
