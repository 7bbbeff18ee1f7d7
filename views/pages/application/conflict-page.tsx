import type { DraftFacts } from '../../../server/applications/application-facts.ts'
import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { formatInstant } from '../../figures.ts'
import { ButtonLink, ButtonRow, ErrorSummary, Form, SubmitButton } from '../../form.tsx'
import type { FormState } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Table } from '../../parts/table.tsx'
import { shell } from '../shell.tsx'
import { type Difference, differences } from './comparison.ts'
import { mineCases } from './form-page.tsx'
import { ApplicationSections, LastRow } from './form-parts.tsx'

interface ConflictProps {
  readonly context: CaseContext
  /** As it is stored now. */
  readonly application: ApplicationAtHand
  readonly typed: DraftFacts
  /** What was typed, to be sent again. */
  readonly state: FormState
}

/** Another window saved in the meantime: both versions, and a choice. Nothing is written over before it is made. */
export function ConflictPage({ context, application, typed, state }: ConflictProps) {
  const { csrfToken, commandId, caseAccess } = context
  const action = `/cases/${caseAccess.id}/application`
  return shell(
    context,
    { title: 'To utgåver av søknaden', back: mineCases, hasErrors: true },
    <>
      <PageHeading title="To utgåver av søknaden" over={application.reference ?? 'Utkast'} />
      <ErrorSummary
        problem={{ title: 'Søknaden er endra i eit anna vindauge', detail: conflictText(application), errors: [] }}
      />
      <Differences application={application} typed={typed} />
      <Form action={action} {...{ csrfToken, commandId }} version={caseAccess.version} warnUnsaved>
        <ButtonRow>
          <SubmitButton name="action" value="save">
            Lagre det eg skreiv
          </SubmitButton>
          <ButtonLink href={action} variant="secondary">
            Bruk det som er lagra
          </ButtonLink>
        </ButtonRow>
        <p class="ds-paragraph">Du kan òg rette i det du skreiv før du lagrar. Her står alt:</p>
        <ApplicationSections application={application} state={state} />
        <LastRow />
      </Form>
    </>,
  )
}

const conflictText = ({ savedAt }: ApplicationAtHand): string =>
  `Ei anna utgåve vart lagra ${savedAt === null ? 'medan du skreiv' : formatInstant(savedAt)}. Det du skreiv, er ikkje lagra, men heller ikkje borte. Vel kva som skal gjelde.`

/** Side by side, question by question. */
export function Differences({ application, typed }: Pick<ConflictProps, 'application' | 'typed'>) {
  const { facts, choices, savedAt } = application
  const found = differences(typed, facts, choices)
  if (found.length === 0) return <p class="ds-paragraph">Det du skreiv, er det same som det som er lagra.</p>
  return (
    <>
      <Table<Difference>
        caption="Det som er ulikt"
        rows={found}
        columns={[
          { heading: 'Spørsmål', cell: ({ question }) => question, rowHeading: true },
          { heading: 'Du skreiv', cell: ({ typed }) => typed },
          {
            heading: savedAt === null ? 'Lagra' : `Lagra ${formatInstant(savedAt)}`,
            cell: ({ stored }) => stored,
          },
        ]}
      />
      <p class="ds-paragraph">Alle dei andre svara er like.</p>
    </>
  )
}
