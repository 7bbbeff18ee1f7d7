import type { VNode } from 'preact'
import type { Context } from '../../../server/http/context.ts'
import type { RuleVersion } from '../../../server/rules/rule-version.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { shell } from '../shell.tsx'
import { contentGroups } from './content-rows.ts'
import type { MunicipalityNames } from './criterion-text.ts'

interface CompareProps {
  readonly context: Context
  readonly fund: { readonly id: string; readonly name: string }
  readonly one: RuleVersion
  readonly other: RuleVersion
  readonly names: MunicipalityNames
}

interface ComparedRow {
  readonly label: string
  readonly one: string
  readonly other: string
}

/** Two versions side by side; what differs is marked. */
export function ComparePage({ context, fund, one, other, names }: CompareProps): VNode {
  const groups = comparedGroups(one, other, names)
  const count = groups.flatMap(({ rows }) => rows.filter(differs)).length
  const title = `Versjon ${one.number} og ${other.number}`
  const back = { href: `/funds/${fund.id}/rules/${one.number}`, label: `Regelversjon ${one.number}` }
  return shell(
    context,
    { title, back, wide: true },
    <>
      <PageHeading title={title} over={fund.name} lead={countText(count)} />
      {groups.map(({ heading, rows }) => (
        <section key={heading}>
          <h2 class="ds-heading" data-size="sm">
            {heading}
          </h2>
          <Table caption={heading} captionHidden columns={columnsFor(one, other)} rows={rows} />
        </section>
      ))}
    </>,
  )
}

function comparedGroups(one: RuleVersion, other: RuleVersion, names: MunicipalityNames) {
  const others = contentGroups(other.content, names)
  return contentGroups(one.content, names).map(({ heading, rows }, group) => ({
    heading,
    rows: rows.map(({ label, value }, index) => ({
      label,
      one: value,
      other: others[group]?.rows[index]?.value ?? '–',
    })),
  }))
}

const differs = ({ one, other }: ComparedRow) => one !== other

function countText(count: number): string {
  if (count === 0) return 'Dei to versjonane er heilt like.'
  return count === 1 ? 'Éin ting er ulik.' : `${count} ting er ulike.`
}

const columnsFor = (one: RuleVersion, other: RuleVersion): Column<ComparedRow>[] => [
  { heading: 'Kva', rowHeading: true, cell: row => row.label },
  { heading: `Versjon ${one.number}`, cell: row => (differs(row) ? <strong>{row.one}</strong> : row.one) },
  { heading: `Versjon ${other.number}`, cell: row => (differs(row) ? <strong>{row.other}</strong> : row.other) },
  { heading: 'Skilnad', cell: row => (differs(row) ? <Tag tone="warning">Ulik</Tag> : null) },
]
