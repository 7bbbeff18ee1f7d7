import type { DraftFacts } from '../../../server/applications/application-facts.ts'
import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import { formatInstant } from '../../figures.ts'
import { Table } from '../../parts/table.tsx'
import { type Difference, differences } from './comparison.ts'

interface DifferencesProps {
  readonly application: ApplicationAtHand
  readonly typed: DraftFacts
  readonly differing: readonly string[]
}

/** Side by side, question by question, to be read and copied. */
export function DifferencesTable({ application, typed, differing }: DifferencesProps) {
  const { facts: stored, choices, savedAt } = application
  const found = differences(differing, { typed, stored, choices })
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
