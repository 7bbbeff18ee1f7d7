import type { GuaranteeStep, ShownGuarantee } from '../../../server/cases/shown-guarantee.ts'
import type { Day } from '../../../server/shared/day.ts'
import { formatDay, formatDayShort, formatOre, formatShare } from '../../figures.ts'
import { text } from '../../messages.ts'
import { SummaryList, type SummaryRow } from '../../parts/summary-list.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { GuaranteeStatusTag } from '../../parts/tag.tsx'
import { ReadinessPart } from '../bank/readiness-part.tsx'

/** The guarantee with its deadlines, its term and what is left of it each year. */
export function GuaranteePart({ guarantee }: { guarantee: ShownGuarantee }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Garantien
      </h2>
      <SummaryList rows={[...standing(guarantee), ...deadlines(guarantee)]} />
      {guarantee.status !== 'ended' && <StepDown guarantee={guarantee} />}
      <ReadinessPart readiness={guarantee.readiness} />
    </section>
  )
}

function StepDown({ guarantee: { termYears, steps, completedDay } }: { guarantee: ShownGuarantee }) {
  return (
    <>
      <Table caption={`Nedtrapping i garantitida på ${termYears} år`} columns={stepColumns} rows={steps} />
      {completedDay === null && (
        <p class="ds-paragraph">Garantitida tek til den dagen bustaden er ferdig. Før det gjeld heile garantisummen.</p>
      )}
    </>
  )
}

function standing({ number, status, guaranteedOre, heldOre, endReason }: ShownGuarantee): SummaryRow[] {
  return [
    { label: 'Nummer', value: number },
    { label: 'Status', value: <GuaranteeStatusTag status={status} /> },
    ...(endReason ? [{ label: 'Avslutta fordi', value: text('nn', 'guaranteeEndReason', endReason) }] : []),
    { label: 'Garantisum', value: formatOre(guaranteedOre) },
    { label: 'Sett av i fondet no', value: formatOre(heldOre) },
  ]
}

function deadlines(guarantee: ShownGuarantee): SummaryRow[] {
  const { status, acceptedDay, startedDay, completedDay, termEnds, claimableUntil, endedDay } = guarantee
  const isLive = status !== 'ended'
  const due = (done: Day | null, deadline: Day) =>
    done ? formatDay(done) : isLive ? `Frist ${formatDay(deadline)}` : null
  const rows: readonly [string, string | null][] = [
    ['Tilsegn gitt', formatDay(guarantee.committedDay)],
    ['Teken imot', due(acceptedDay, guarantee.acceptanceDeadline)],
    ['Bygginga tok til', due(startedDay, guarantee.startDeadline)],
    ['Ferdig bygd', due(completedDay, guarantee.completionDeadline)],
    ['Garantitida varer til og med', isLive && termEnds ? formatDay(termEnds) : null],
    ['Tap kan krevjast til og med', isLive && claimableUntil ? formatDay(claimableUntil) : null],
    ['Avslutta', endedDay && formatDay(endedDay)],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}

const stepColumns: readonly Column<GuaranteeStep>[] = [
  {
    heading: 'År',
    cell: ({ year, current }) => (current ? `År ${year} (no)` : `År ${year}`),
    rowHeading: true,
    nowrap: true,
  },
  {
    heading: 'Frå og til',
    cell: ({ from, to }) => (from && to ? `${formatDayShort(from)}–${formatDayShort(to)}` : 'Frå bustaden er ferdig'),
    nowrap: true,
  },
  { heading: 'Av garantisummen', cell: ({ share }) => formatShare(share), numeric: true },
  { heading: 'Mest som kan dekkjast', cell: ({ limitOre }) => formatOre(limitOre), numeric: true },
]
