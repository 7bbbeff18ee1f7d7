import type { FigureSource, SourcedFigure } from '../../../server/applications/figure-source.ts'
import type { HomeFigures, ShownHome } from '../../../server/cases/shown-homes.ts'
import { formatNumber, formatOre } from '../../figures.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { sourceText } from './source-text.ts'

/** What the applicant wrote beside what is approved, figure by figure; a word tells where they differ, not the colour alone. */
export function Comparison({ homes }: { homes: readonly ShownHome[] }) {
  const rows = homes.flatMap(comparedFigures)
  if (rows.length === 0) return null
  const shown = homes.length > 1 ? [homeColumn, ...columns] : columns
  return <Table caption="Oppgitt og godkjent" captionHidden columns={shown} rows={rows} />
}

/** The applicant's own is told in a word, since it says nothing more. */
const shortSource = (source: FigureSource): string => (source.kind === 'applicant' ? 'Søkjaren' : sourceText(source))

interface Compared {
  readonly home: string
  readonly figure: string
  readonly stated: string
  readonly approved: string
  /** In øre or square metres, in words; `null` where nothing is changed. */
  readonly difference: string | null
  readonly source: FigureSource | null
}

const homeColumn: Column<Compared> = { heading: 'Bustad', cell: ({ home }) => home, nowrap: true }

const columns: readonly Column<Compared>[] = [
  { heading: 'Tal', cell: ({ figure }) => figure, rowHeading: true, nowrap: true },
  { heading: 'Søkjaren oppgav', cell: ({ stated }) => stated, numeric: true },
  { heading: 'Godkjent', cell: ({ approved }) => approved, numeric: true },
  {
    heading: 'Skilnad',
    cell: ({ difference }) => (difference === null ? 'Same' : <Tag tone="warning">{`Endra: ${difference}`}</Tag>),
    nowrap: true,
  },
  { heading: 'Kjelde', cell: ({ source }) => (source === null ? '–' : shortSource(source)) },
]

const figures: readonly { name: keyof HomeFigures; label: string; source: SourcedFigure | null }[] = [
  { name: 'costOre', label: 'Byggjekostnad', source: 'cost' },
  { name: 'valueOre', label: 'Venta salsverdi', source: 'value' },
  { name: 'areaM2', label: 'Areal', source: 'area' },
  { name: 'grantsOre', label: 'Offentleg tilskot', source: null },
]

function comparedFigures(home: ShownHome): Compared[] {
  const { stated, approved, sources } = home
  if (approved === null) return []
  return figures.flatMap(({ name, label, source }): Compared[] => {
    const [was, is] = [stated[name], approved[name]]
    if (isNothing(was) && isNothing(is)) return []
    return [
      {
        home: `Bustad ${home.id}`,
        figure: label,
        stated: shown(name, was),
        approved: shown(name, is),
        difference: differenceOf(name, was, is),
        source: source && (sources?.[source] ?? null),
      },
    ]
  })
}

const isNothing = (value: string | number | null): boolean => value === null || value === 0

const shown = (name: keyof HomeFigures, value: string | number | null): string => {
  if (value === null) return '–'
  return name === 'areaM2' ? `${formatNumber(value)} m²` : formatOre(Number(value))
}

function differenceOf(name: keyof HomeFigures, was: string | number | null, is: string | number | null) {
  const change = Number(is ?? 0) - Number(was ?? 0)
  if (change === 0) return null
  const sign = change > 0 ? '+' : '−'
  const size = Math.abs(change)
  return `${sign} ${name === 'areaM2' ? `${formatNumber(Number(size.toFixed(2)))} m²` : formatOre(size)}`
}
