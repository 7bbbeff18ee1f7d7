import type { ClaimPage } from '../../../server/cases/claim-page.ts'
import type { ClaimHome } from '../../../server/cases/claim-page-homes.ts'
import type { ClaimedDwelling } from '../../../server/claims/claim.ts'
import type { CostLine } from '../../../server/coverage/settlement-request.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { pageText } from '../../language.ts'
import { Details } from '../../parts/details.tsx'
import { SummaryList, type SummaryRow } from '../../parts/summary-list.tsx'
import { Table } from '../../parts/table.tsx'

/** What is claimed for each home, and beside it what the fund made of it where that is something else. */
export function ClaimHomes({ homes }: Pick<ClaimPage, 'homes'>) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {homes.length === 1 ? 'Opplysningane i kravet' : 'Opplysningane for kvar bustad'}
      </h2>
      {homes.map(home => (
        <div class="stack" key={home.claimed.id}>
          {homes.length > 1 && (
            <h3 class="ds-heading" data-size="xs">
              Bustad {home.claimed.id}
            </h3>
          )}
          <SummaryList rows={rowsOf(home)} />
          <CostLines
            lines={(home.assessed ?? home.claimed).costLines}
            of={homes.length > 1 ? ` for bustad ${home.claimed.id}` : ''}
            open={homes.length === 1}
          />
        </div>
      ))}
    </section>
  )
}

function rowsOf(home: ClaimHome): SummaryRow[] {
  const { assessed } = home
  return [
    ...saleRows(home),
    { label: 'Kostnader i alt', value: compared(home, ({ costLines }) => formatOre(sumOf(costLines))) },
    { label: 'Godkjend kostnad', value: formatOre(home.approvedCostOre) },
    { label: 'Garantisum', value: formatOre(home.guaranteedOre) },
    ...amountRow(home, 'Offentlege tilskot', 'grantsOre'),
    ...amountRow(home, 'Takst', 'appraisalOre'),
    ...amountRow(home, 'Kompensasjon frå andre', 'otherCompensationOre'),
    ...(assessed && assessed.valueReductionOre > 0
      ? [
          {
            label: 'Verditap ved manglande vedlikehald eller eigen skade',
            value: formatOre(assessed.valueReductionOre),
          },
        ]
      : []),
  ]
}

function saleRows(home: ClaimHome): SummaryRow[] {
  const { claimed, assessed } = home
  if (!claimed.sale && !assessed?.sale) return [{ label: 'Seld', value: 'Nei' }]
  const saleOf = (show: (sale: NonNullable<ClaimedDwelling['sale']>) => string) =>
    compared(home, ({ sale }) => (sale ? show(sale) : 'ikkje seld'))
  return [
    { label: 'Bindande aksept', value: saleOf(({ date }) => formatDay(date)) },
    { label: 'Salspris', value: saleOf(({ priceOre }) => formatOre(priceOre)) },
    { label: 'Uavhengig kjøpar', value: saleOf(({ armsLength }) => (armsLength ? 'Ja' : 'Nei')) },
    ...(assessed ? [{ label: 'Godkjent på førehand', value: assessed.preApproved ? 'Ja' : 'Nei' }] : []),
    ...((assessed ?? claimed).sale?.sellingCostsOre
      ? [{ label: 'Salskostnader', value: saleOf(({ sellingCostsOre }) => formatOre(sellingCostsOre)) }]
      : []),
  ]
}

type AmountField = 'grantsOre' | 'appraisalOre' | 'otherCompensationOre'

/** Only where there is an amount. */
function amountRow(home: ClaimHome, label: string, field: AmountField): SummaryRow[] {
  const isThere = home.claimed[field] || home.assessed?.[field]
  return isThere ? [{ label, value: compared(home, one => formatOre(one[field] ?? 0)) }] : []
}

function compared({ claimed, assessed }: ClaimHome, show: (dwelling: ClaimedDwelling) => string): string {
  const asked = show(claimed)
  const found = assessed ? show(assessed) : asked
  return found === asked ? found : `${found} (kravd: ${asked})`
}

const sumOf = (lines: readonly CostLine[]) => lines.reduce((sum, { amountOre }) => sum + amountOre, 0)

function CostLines({ lines, of, open }: { lines: readonly CostLine[]; of: string; open: boolean }) {
  if (lines.length === 0) return null
  return (
    <Details summary={`Kostnadslinjer${of} (${lines.length})`} open={open && lines.length <= 8}>
      <Table
        caption={`Kostnadslinjer${of}`}
        captionHidden
        rows={lines}
        columns={[
          { heading: 'Slag', cell: ({ category }) => pageText('costCategory', category), rowHeading: true },
          {
            heading: 'Beløp',
            cell: ({ amountOre }) => formatOre(amountOre),
            numeric: true,
            footer: formatOre(sumOf(lines)),
          },
        ]}
      />
    </Details>
  )
}
