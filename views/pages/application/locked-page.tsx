import type { DraftFacts } from '../../../server/applications/application-facts.ts'
import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { ButtonLink, ButtonRow, ErrorSummary } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ApplicationStatusTag } from '../../parts/tag.tsx'
import { shell } from '../shell.tsx'
import { DifferencesTable } from './differences-table.tsx'
import { mineCases } from './task-list-page.tsx'

interface LockedProps {
  readonly context: CaseContext
  readonly application: ApplicationAtHand
  /** `null` where nothing was typed, or it cannot be read. */
  readonly typed: DraftFacts | null
  readonly differing: readonly string[]
}

/** For a window that was still open after the application had been sent in or taken back: what was typed there is not lost. */
export function LockedPage({ context, application, typed, differing }: LockedProps) {
  const { caseAccess } = context
  return shell(
    context,
    { title: 'Søknaden kan ikkje endrast no', back: mineCases, hasErrors: true },
    <>
      <PageHeading title="Søknaden kan ikkje endrast no" over={application.reference ?? 'Utkast'}>
        <ApplicationStatusTag status={application.status} />
      </PageHeading>
      <ErrorSummary problem={{ title: 'Ingenting er endra', detail: typed ? withTyped : without, errors: [] }} />
      {typed && <DifferencesTable {...{ application, typed, differing }} />}
      <ButtonRow>
        <ButtonLink href={`/cases/${caseAccess.id}`}>Til saka</ButtonLink>
      </ButtonRow>
    </>,
  )
}

const without = 'Søknaden er alt send inn eller trekt, kanskje i eit anna vindauge. Sjå kvar saka står.'
const withTyped =
  'Søknaden er alt send inn eller trekt, kanskje i eit anna vindauge. Under står det du skreiv saman med det som er lagra, så du kan ta vare på det.'
