import type { ShownHome } from '../../../server/cases/shown-homes.ts'
import { formatDay, formatNumber, formatOre } from '../../figures.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Tag, type TagTone } from '../../parts/tag.tsx'
import { homeLabel } from './home-text.ts'

/** The homes as they were stated beside as they were approved. */
export function Homes({ homes }: { homes: readonly ShownHome[] }) {
  const columns = homes.some(({ approved }) => approved !== null) ? [...stated, ...approved] : stated
  const withSums = homes.some(({ guaranteedOre }) => guaranteedOre !== null) ? [...columns, guaranteed(homes)] : columns
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Bustader
      </h2>
      <Table
        caption="Bustadene i saka"
        captionHidden
        columns={withSums}
        rows={homes}
        empty="Ingen bustader er lagde inn enno."
      />
      <SaleNotices homes={homes} />
    </section>
  )
}

const amount = (ore: number | null): string => (ore === null ? '–' : formatOre(ore))
const area = (m2: string | null): string => (m2 === null ? '–' : `${formatNumber(m2)} m²`)

const column = (heading: string, cell: (home: ShownHome) => string): Column<ShownHome> => ({
  heading,
  cell,
  numeric: true,
})

const stated: readonly Column<ShownHome>[] = [
  { heading: 'Bustad', cell: homeLabel, rowHeading: true },
  column('Areal', home => area((home.approved ?? home.stated).areaM2)),
  column('Kostnad, oppgitt', home => amount(home.stated.costOre)),
  column('Venta verdi, oppgitt', home => amount(home.stated.valueOre)),
]

const approved: readonly Column<ShownHome>[] = [
  column('Kostnad, godkjend', home => amount(home.approved?.costOre ?? null)),
  column('Venta verdi, godkjend', home => amount(home.approved?.valueOre ?? null)),
]

const guaranteed = (homes: readonly ShownHome[]): Column<ShownHome> => ({
  ...column('Garantisum', home => amount(home.guaranteedOre)),
  ...(homes.length > 1 && { footer: amount(homes.reduce((sum, home) => sum + (home.guaranteedOre ?? 0), 0)) }),
})

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
