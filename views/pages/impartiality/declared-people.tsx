import type { ImpartialityPage } from '../../../server/cases/impartiality-page.ts'
import type { ShownHandler } from '../../../server/cases/shown-handlers.ts'
import { formatDay } from '../../figures.ts'
import { pageText } from '../../language.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { groupLabels, tieLabels } from './tie-text.ts'

/** Who has said what, and what is known besides. */
export function DeclaredPeople({ page: { people } }: { page: ImpartialityPage }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Kven har svart
      </h2>
      <Table
        caption="Habilitet hos dei som handsamar saka"
        captionHidden
        columns={columns}
        rows={people}
        empty="Ingen har svart enno. Det blir spurt før nokon handsamar saka."
      />
    </section>
  )
}

const columns: readonly Column<ShownHandler>[] = [
  { heading: 'Namn', cell: ({ name }) => name, rowHeading: true },
  {
    heading: 'Rolle',
    cell: ({ roles }) => roles.map(role => pageText('role', role)).join(', ') || 'tidlegare tilsett',
  },
  { heading: 'Habil', cell: person => <StandingCell person={person} /> },
  { heading: 'Når', cell: ({ declaredDay }) => (declaredDay ? formatDay(declaredDay) : '–'), nowrap: true },
  { heading: 'Kjelde', cell: sourceText },
]

function StandingCell({ person: { state, tie, group, words } }: { person: ShownHandler }) {
  if (state !== 'disqualified') return <Tag tone="success">Habil</Tag>
  const what = tie ? tieLabels[tie] : group ? groupLabels[group] : ''
  return (
    <>
      <Tag tone="danger">Inhabil</Tag> {what}
      {words && <p class="ds-paragraph">{words}</p>}
    </>
  )
}

function sourceText({ from, foundBy, declaredDay }: ShownHandler): string {
  if (from === 'registered') return 'Søknaden eller registeret'
  if (foundBy) return `Registrert av ${foundBy}`
  return declaredDay ? 'Eiga fråsegn' : '–'
}
