import { setImmediate as nextTurn } from 'node:timers/promises'
import { formatDay, formatOre } from '../../views/figures.ts'
import {
  boardOutcomeTexts,
  findingLines,
  placeText,
  proposalText,
  whoText,
  whyText,
} from '../../views/pages/board/board-text.ts'
import { homeLabel, homesText } from '../../views/pages/case/home-text.ts'
import { reasonLabels } from '../../views/pages/case/reason-labels.ts'
import { reasonParts } from '../applications/reasons.ts'
import { writeList } from '../letters/pdf-list.ts'
import { finishPaper, openPaper, type PdfPaper } from '../letters/pdf-paper.ts'
import { writeFacts, writeTable } from '../letters/pdf-table.ts'
import { writeHeading, writeText } from '../letters/pdf-text.ts'
import type { Day, Instant } from '../shared/day.ts'
import type { BoardCase } from './board-case-read.ts'

export interface PrintedList {
  readonly fundName: string
  readonly number: number
  readonly day: Day
  readonly createdAt: Instant
  readonly cases: readonly BoardCase[]
}

/** The list as a file for the meeting: first what there is, then each case on a page of its own. Others get their turn between cases. */
export async function boardListPdf({ fundName, number, day, createdAt, cases }: PrintedList): Promise<Uint8Array> {
  const title = `Saksliste ${number} til styret`
  const paper = openPaper({ title, owner: fundName, footer: `${title} · ${formatDay(day)}`, createdAt })
  writeHeading(paper, 1, title)
  writeText(paper, `${fundName}. Laga ${formatDay(day)}. Unnateke offentlegheit så langt lova krev teieplikt.`)
  writeTable(paper, { columns: overviewColumns, rows: cases.map(overviewRow) })
  for (const [index, one] of cases.entries()) {
    writeCase(paper, index + 1, one)
    await nextTurn()
  }
  return finishPaper(paper)
}

const overviewColumns = [
  { heading: 'Sak', share: 3 },
  { heading: 'Søkjar', share: 4 },
  { heading: 'Kommune', share: 3 },
  { heading: 'Tilrådd', share: 3 },
  { heading: 'Sum', share: 3, numeric: true },
] as const

const overviewRow = (one: BoardCase): string[] => [
  one.reference,
  whoText(one),
  one.municipality ?? '',
  boardOutcomeTexts[one.recommendation.outcome],
  amount(one.recommendedOre),
]

const amount = (ore: number | null): string => (ore === null ? '–' : formatOre(ore))

function writeCase(paper: PdfPaper, place: number, one: BoardCase): void {
  const { recommendation } = one
  paper.doc.addPage()
  writeHeading(paper, 2, `${place}. Sak ${one.reference}: ${placeText(one)}`)
  writeFacts(paper, [
    ['Søkjar', whoText(one)],
    ['Kommune', one.municipality ?? '–'],
    ['Bustader', homesText(one.homes.length)],
    ['Tilrådd', boardOutcomeTexts[recommendation.outcome]],
    ['Tilrådd garantisum', amount(one.recommendedOre)],
    ['Saksbehandlar', one.preparerName],
    ['Kvifor saka er hos styret', whyText(one)],
  ])
  writeHeading(paper, 3, 'Bustadene')
  writeTable(paper, { columns: homeColumns, rows: homeRows(one) })
  writeHeading(paper, 3, 'Krava i reglane')
  writeText(paper, findingLines(recommendation.findings).join('\n\n'))
  writeConditions(paper, one)
  writeReasons(paper, one)
  writeHeading(paper, 3, 'Framlegg til vedtak')
  writeText(paper, proposalText(one))
}

const homeColumns = [
  { heading: 'Bustad', share: 4 },
  { heading: 'Oppgitt kostnad', share: 3, numeric: true },
  { heading: 'Godkjend kostnad', share: 3, numeric: true },
  { heading: 'Venta verdi', share: 3, numeric: true },
] as const

const homeRows = ({ homes, recommendation }: BoardCase): string[][] =>
  homes.map(home => {
    const approved = recommendation.dwellings.find(({ id }) => id === home.id)
    return [
      homeLabel(home),
      formatOre(home.estimatedCostOre),
      amount(approved?.approvedCostOre ?? null),
      amount(approved?.expectedValueOre ?? null),
    ]
  })

function writeConditions(paper: PdfPaper, { recommendation: { conditions } }: BoardCase): void {
  if (conditions.length === 0) return
  writeHeading(paper, 3, 'Vilkår')
  writeList(
    paper,
    conditions.map(({ text, purpose }) => `${text} Føremål: ${purpose}`),
  )
}

/** In the case officer's own words. */
function writeReasons(paper: PdfPaper, { recommendation: { reasons } }: BoardCase): void {
  for (const part of reasonParts.filter(one => reasons[one] !== '')) {
    writeHeading(paper, 3, `Innstillinga: ${reasonLabels[part].toLowerCase()}`)
    writeText(paper, reasons[part])
  }
}
