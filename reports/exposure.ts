import type { Reader } from '../db/database.ts'
import type { GuaranteeStatus } from '../server/guarantees/guarantee.ts'
import type { Track } from '../server/rules/criteria.ts'
import type { CsvColumn } from '../server/shared/csv.ts'
import { sumOre } from '../server/shared/money.ts'
import { applicantKindNames, dimensionNames, statusName } from '../views/pages/fund/exposure-text.ts'

export type LiveStatus = Exclude<GuaranteeStatus, 'ended'>

export const exposureDimensions = ['municipality', 'applicant-kind', 'status', 'year'] as const
export type ExposureDimension = (typeof exposureDimensions)[number]

/** What the live guarantees of one group come to. */
export interface ExposureRow {
  readonly label: string
  readonly guarantees: number
  /** What was promised. */
  readonly guaranteedOre: number
  /** What is held for them now, after step-down and settlements: what can still be lost. */
  readonly heldOre: number
}

export interface ExposureGroup {
  readonly dimension: ExposureDimension
  readonly rows: readonly ExposureRow[]
}

export interface Exposure {
  readonly total: ExposureRow
  readonly groups: readonly ExposureGroup[]
  /** What the ledger holds for guarantees at the same moment. */
  readonly reservedOre: number
  /** Whether the guarantees hold exactly what the ledger says. */
  readonly agrees: boolean
}

interface Cell {
  readonly municipality: string | null
  readonly municipalityNumber: string
  readonly applicantKind: Track
  readonly status: LiveStatus
  readonly year: string
  readonly guarantees: number
  readonly guaranteedOre: number
  readonly heldOre: number
  readonly reservedOre: number
}

/** NOTE: one statement, so that the guarantees and the ledger are seen at the same moment. */
export async function readExposure(reader: Reader, fundId: string): Promise<Exposure> {
  const cells = await reader.all<Cell>(exposureSql, [fundId])
  const reservedOre = cells[0]?.reservedOre ?? 0
  const live = cells.filter(cell => cell.guarantees > 0)
  const groups = exposureDimensions.map(dimension => ({ dimension, rows: rowsBy(live, dimension) }))
  const total = rowOf('Sum', live)
  return { total, groups, reservedOre, agrees: total.heldOre === reservedOre }
}

const exposureSql = `
  SELECT m.name AS municipality, g.municipality_number AS "municipalityNumber",
    CASE WHEN g.applicant_key LIKE 'org:%' THEN 'contractor' ELSE 'private' END AS "applicantKind",
    g.status, substr(g.committed_day, 1, 4) AS year, COUNT(g.case_id) AS guarantees,
    CAST(COALESCE(SUM(g.guaranteed_ore), 0) AS bigint) AS "guaranteedOre",
    CAST(COALESCE(SUM(g.held_ore), 0) AS bigint) AS "heldOre", l.balance_ore AS "reservedOre"
  FROM ledger_accounts l LEFT JOIN guarantees g ON g.fund_id = l.fund_id AND g.status <> 'ended'
    LEFT JOIN fund_municipalities m ON m.fund_id = g.fund_id AND m.number = g.municipality_number
  WHERE l.fund_id = ? AND l.code = 'reserved'
  GROUP BY m.name, g.municipality_number, CASE WHEN g.applicant_key LIKE 'org:%' THEN 'contractor' ELSE 'private' END,
    g.status, substr(g.committed_day, 1, 4), l.balance_ore`

const labelOf: Record<ExposureDimension, (cell: Cell) => string> = {
  municipality: ({ municipality, municipalityNumber }) => municipality ?? municipalityNumber,
  'applicant-kind': ({ applicantKind }) => applicantKindNames[applicantKind],
  status: ({ status }) => statusName(status),
  year: ({ year }) => year,
}

/** The order in which guarantees live; names and years in their own. */
const places: readonly string[] = (['committed', 'in-force', 'building', 'completed'] as const).map(statusName)

function rowsBy(cells: readonly Cell[], dimension: ExposureDimension): ExposureRow[] {
  const byLabel = new Map<string, Cell[]>()
  for (const cell of cells) {
    const label = labelOf[dimension](cell)
    byLabel.set(label, [...(byLabel.get(label) ?? []), cell])
  }
  const rows = [...byLabel].map(([label, members]) => rowOf(label, members))
  return rows.sort((a, b) => places.indexOf(a.label) - places.indexOf(b.label) || a.label.localeCompare(b.label, 'nn'))
}

const rowOf = (label: string, cells: readonly Cell[]): ExposureRow => ({
  label,
  guarantees: cells.reduce((sum, cell) => sum + cell.guarantees, 0),
  guaranteedOre: sumOre(cells.map(cell => cell.guaranteedOre)),
  heldOre: sumOre(cells.map(cell => cell.heldOre)),
})

export type ExposureLine = ExposureRow & { readonly dimension: string }

/** Every group under the other, as one table. */
export const exposureLines = ({ groups, total }: Exposure): ExposureLine[] => [
  ...groups.flatMap(({ dimension, rows }) => rows.map(row => ({ ...row, dimension: dimensionNames[dimension] }))),
  { ...total, dimension: 'I alt' },
]

export const exposureColumns: readonly CsvColumn<ExposureLine>[] = [
  { heading: 'Fordelt på', text: ({ dimension }) => dimension },
  { heading: 'Gruppe', text: ({ label }) => label },
  { heading: 'Garantiar', count: ({ guarantees }) => guarantees },
  { heading: 'Lova i kroner', ore: ({ guaranteedOre }) => guaranteedOre },
  { heading: 'Reservert i kroner', ore: ({ heldOre }) => heldOre },
]
