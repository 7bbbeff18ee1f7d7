import type { Day } from '../shared/day.ts'
import { parseKroner } from '../shared/parse-amount.ts'
import { parseDayText } from '../shared/parse-day.ts'
import type { FieldError } from '../shared/refusal.ts'

/** One line of the bank's file: what is left of the loan beside a guarantee, on a day. */
export interface LoanLine {
  /** From 1, as a spreadsheet counts. */
  readonly line: number
  readonly number: string
  readonly remainingOre: number
  readonly asOfDay: Day
}

export interface LoanFile {
  readonly lines: readonly LoanLine[]
  readonly errors: readonly FieldError[]
}

/** No bank has more guarantees than this; it keeps one command from holding the writer for long. */
export const mostLines = 500

/**
 * Reads `VT-2026-0001-G;3 950 000;30.11.2026`: number, remaining loan and day, with semicolons. A byte order mark, empty lines,
 * quotes around a cell and a first line of headings are passed over. Every fault is told with its line.
 */
export function readLoanFile(text: string): LoanFile {
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .map(cellsOf)
  const filled = rows.map((cells, index) => ({ cells, line: index + 1 })).filter(({ cells }) => cells.some(Boolean))
  const told = filled.filter(({ cells }, index) => !(index === 0 && isHeading(cells)))
  if (told.length === 0) return { lines: [], errors: [fault('Fila har ingen linjer med tal.')] }
  if (told.length > mostLines) return { lines: [], errors: [fault(`Send høgst ${mostLines} linjer om gongen.`)] }
  const read = told.map(readLine)
  const lines = read.flatMap(one => ('number' in one ? [one] : []))
  const errors = read.flatMap(one => ('message' in one ? [one] : []))
  return { lines, errors: [...errors, ...repeatedNumbers(lines)] }
}

/** The fault of one line of the file. */
export const lineFault = (line: number, message: string): FieldError => fault(`Linje ${line}: ${message}`)

const fault = (message: string): FieldError => ({ path: 'csv', message })

const cellsOf = (row: string): string[] =>
  row.split(';').map(cell =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )

const isHeading = ([, amount = '', day = '']: readonly string[]): boolean => !/\d/.test(amount) && !/\d/.test(day)

function readLine({
  cells,
  line,
}: {
  readonly cells: readonly string[]
  readonly line: number
}): LoanLine | FieldError {
  const [number = '', amountText = '', dayText = '', ...more] = cells
  if (cells.length < 3 || more.some(Boolean))
    return lineFault(line, 'Skriv nummer, restlån og dag, med semikolon mellom.')
  if (number === '') return lineFault(line, 'Nummeret på garantien manglar.')
  const remainingOre = parseKroner(amountText)
  if (remainingOre === null)
    return lineFault(line, `«${shown(amountText)}» er ikkje eit beløp. Skriv kroner, som 3950000.`)
  const asOfDay = parseDayText(dayText)
  if (asOfDay === null) return lineFault(line, `«${shown(dayText)}» er ikkje ein dag. Skriv han som 30.11.2026.`)
  return { line, number: number.toUpperCase(), remainingOre, asOfDay }
}

const shown = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

function repeatedNumbers(lines: readonly LoanLine[]): FieldError[] {
  const first = new Map<string, number>()
  return lines.flatMap(({ number, line }) => {
    const before = first.get(number)
    if (before === undefined) first.set(number, line)
    return before === undefined ? [] : [lineFault(line, `${shown(number)} står alt i linje ${before}.`)]
  })
}
