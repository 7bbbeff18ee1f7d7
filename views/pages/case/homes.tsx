import type { ShownHome } from '../../../server/cases/shown-homes.ts'
import { formatDay, formatNumber, formatOre } from '../../figures.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Tag, type TagTone } from '../../parts/tag.tsx'
import { Comparison } from './comparison.tsx'
import { homeLabel } from './home-text.ts'

/** The homes as they were stated; where they are approved, the one beside the other. */
export function Homes({ homes }: { homes: readonly ShownHome[] }) {
  const isApproved = homes.some(({ approved }) => approved !== null)
  const hasSums = homes.some(({ guaranteedOre }) => guaranteedOre !== null)
  const columns = [...(isApproved ? [homeColumn] : statedColumns), ...(hasSums ? [sums(homes)] : [])]
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Bustader
      </h2>
      {(!isApproved || hasSums) && (
        <Table
          caption="Bustadene i saka"
          captionHidden
          columns={columns}
          rows={homes}
          empty="Ingen bustader er lagde inn enno."
        />
      )}
      <Comparison homes={homes} />
      <SaleNotices homes={homes} />
    </section>
  )
}

const homeColumn: Column<ShownHome> = { heading: 'Bustad', cell: homeLabel, rowHeading: true }

const statedColumns: readonly Column<ShownHome>[] = [
  homeColumn,
  { heading: 'Areal, oppgitt', cell: ({ stated }) => area(stated.areaM2), numeric: true },
  { heading: 'Kostnad, oppgitt', cell: ({ stated }) => amount(stated.costOre), numeric: true },
  { heading: 'Venta verdi, oppgitt', cell: ({ stated }) => amount(stated.valueOre), numeric: true },
]

const sums = (homes: readonly ShownHome[]): Column<ShownHome> => ({
  heading: 'Garantisum',
  cell: home => amount(home.guaranteedOre),
  numeric: true,
  ...(homes.length > 1 && { footer: amount(homes.reduce((sum, home) => sum + (home.guaranteedOre ?? 0), 0)) }),
})

const amount = (ore: number | null): string => (ore === null ? '–' : formatOre(ore))
const area = (m2: string | null): string => (m2 === null ? '–' : `${formatNumber(m2)} m²`)

const answers: Readonly<Record<'pending' | 'pre-approved' | 'not-pre-approved', { tone: TagTone; label: string }>> = {
  pending: { tone: 'warning', label: 'Ventar på svar' },
  'pre-approved': { tone: 'success', label: 'Godkjent på førehand' },
  'not-pre-approved': { tone: 'danger', label: 'Ikkje godkjent på førehand' },
}

function SaleNotices({ homes }: { homes: readonly ShownHome[] }) {
  const sold = homes.flatMap(home => (home.notice ? [{ home, notice: home.notice }] : []))
  if (sold.length === 0) return null
  return (
    <>
      <h3 class="ds-heading" data-size="xs">
        Salsmeldingar
      </h3>
      <ul class="ds-list">
        {sold.map(({ home, notice }) => (
          <li key={home.id}>
            {homeLabel(home)}: bod på {formatOre(notice.bidOre)}, meldt {formatDay(notice.noticedDay)}.{' '}
            {!notice.armsLength && 'Kjøparen er ikkje uavhengig av søkjaren. '}
            <Tag tone={answers[notice.answer].tone}>{answers[notice.answer].label}</Tag>
            {notice.answerReason && <p class="ds-paragraph">{notice.answerReason}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
