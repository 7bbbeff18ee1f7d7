import type { Exposure, ExposureGroup, ExposureRow } from '../../../reports/exposure.ts'
import type { FundContext } from '../../../server/http/context.ts'
import type { Day } from '../../../server/shared/day.ts'
import { formatDay, formatNumber, formatOre } from '../../figures.ts'
import { BarChart } from '../../parts/bar-chart.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Figures } from '../../parts/figures-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { shell } from '../shell.tsx'
import { dimensionHeadings, dimensionNames } from './exposure-text.ts'
import { FundTabs } from './fund-tabs.tsx'

interface ExposurePageProps {
  readonly context: FundContext
  readonly fund: { readonly id: string; readonly name: string }
  readonly exposure: Exposure
  /** By the rules in force; `null` where there is no limit. */
  readonly municipalityLimitOre: number | null
  readonly today: Day
}

/** What the fund can still lose, divided in four ways. */
export function ExposurePage({ context, fund, exposure, municipalityLimitOre, today }: ExposurePageProps) {
  const { total, groups } = exposure
  return shell(
    context,
    { title: 'Garantiansvar', wide: true },
    <>
      <PageHeading
        title="Garantiansvar"
        over={fund.name}
        lead={`Det fondet held av til garantiar som gjeld ${formatDay(today)}.`}
      />
      <FundTabs fundId={fund.id} current="exposure" />
      <LedgerNotice exposure={exposure} />
      <Figures
        figures={[
          { label: 'Reservert', value: formatOre(total.heldOre), main: true },
          { label: 'Garantiar som gjeld', value: formatNumber(total.guarantees) },
          { label: 'Lova i utgangspunktet', value: formatOre(total.guaranteedOre) },
        ]}
      />
      {total.guarantees === 0 ? (
        <EmptyState heading="Ingen garantiar gjeld no">
          <p class="ds-paragraph">Når fondet har gitt tilsegn, ser du her korleis ansvaret er fordelt.</p>
        </EmptyState>
      ) : (
        <>
          {groups.map(group => (
            <GroupSection key={group.dimension} group={group} total={total} limitOre={municipalityLimitOre} />
          ))}
          <p class="ds-paragraph on-screen">
            <a class="ds-link" href={`/funds/${fund.id}/exposure.csv`} download>
              Last ned tala (CSV)
            </a>
          </p>
        </>
      )}
    </>,
  )
}

/** Says aloud when guarantees and ledger part, which they never should. */
function LedgerNotice({ exposure: { agrees, total, reservedOre } }: Pick<ExposurePageProps, 'exposure'>) {
  if (agrees) return <p class="ds-paragraph">Summen stemmer med det som er reservert i rekneskapen.</p>
  return (
    <Notice tone="danger" title="Tala stemmer ikkje med rekneskapen">
      <p class="ds-paragraph">
        Garantiane held {formatOre(total.heldOre)}, men rekneskapen har reservert {formatOre(reservedOre)}. Meld frå til
        den som driftar systemet, og vent med nye garantiar.
      </p>
    </Notice>
  )
}

interface GroupSectionProps {
  readonly group: ExposureGroup
  readonly total: ExposureRow
  readonly limitOre: number | null
}

function GroupSection({ group: { dimension, rows }, total, limitOre }: GroupSectionProps) {
  const heading = dimensionHeadings[dimension]
  const parts = rows.map(({ label, heldOre }) => ({ label, value: heldOre, shown: formatOre(heldOre) }))
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {heading}
      </h2>
      {dimension === 'municipality' && limitOre !== null && (
        <p class="ds-paragraph">Reglane set eit tak på {formatOre(limitOre)} i kvar kommune.</p>
      )}
      <div class="side-by-side">
        <BarChart id={`exposure-${dimension}`} caption="Reservert" parts={parts} />
        <Table caption={heading} captionHidden columns={columnsFor(dimensionNames[dimension], total)} rows={rows} />
      </div>
    </section>
  )
}

const columnsFor = (heading: string, total: ExposureRow): readonly Column<ExposureRow>[] => [
  { heading, rowHeading: true, cell: ({ label }) => label, footer: 'Sum' },
  {
    heading: 'Garantiar',
    numeric: true,
    cell: ({ guarantees }) => formatNumber(guarantees),
    footer: formatNumber(total.guarantees),
  },
  {
    heading: 'Lova',
    numeric: true,
    cell: ({ guaranteedOre }) => formatOre(guaranteedOre),
    footer: formatOre(total.guaranteedOre),
  },
  {
    heading: 'Reservert',
    numeric: true,
    cell: ({ heldOre }) => formatOre(heldOre),
    footer: formatOre(total.heldOre),
  },
]
