/** One column of a table that people open in a spreadsheet. */
export type CsvColumn<Row> = { readonly heading: string } & (
  | { readonly text: (row: Row) => string | null }
  /** Øre, written as kroner: `4450000,00`. */
  | { readonly ore: (row: Row) => number | null }
  | { readonly count: (row: Row) => number }
)

export const csvType = 'text/csv; charset=utf-8'

/**
 * The table as spreadsheets here read it: UTF-8 with a byte order mark, semicolons, CRLF, decimal comma. One piece of text for the
 * headings and one for each batch of rows, so that a table of any length takes little memory.
 */
export async function* csvPieces<Row>(
  columns: readonly CsvColumn<Row>[],
  batches: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
): AsyncGenerator<string> {
  yield `\ufeff${lineOf(columns.map(({ heading }) => textCell(heading)))}`
  for await (const batch of batches) yield batch.map(row => lineOf(columns.map(column => cellOf(column, row)))).join('')
}

const lineOf = (cells: readonly string[]): string => `${cells.join(';')}\r\n`

function cellOf<Row>(column: CsvColumn<Row>, row: Row): string {
  if ('text' in column) return textCell(column.text(row))
  return 'ore' in column ? oreCell(column.ore(row)) : String(column.count(row))
}

/** What a spreadsheet would take for a formula, also after spaces and in the wide forms of the signs. */
const formula = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/

/** An apostrophe first makes a formula text. Only our own numbers begin with a minus. */
function textCell(text: string | null): string {
  if (text === null) return ''
  const harmless = formula.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function oreCell(ore: number | null): string {
  if (ore === null) return ''
  const digits = String(Math.abs(ore)).padStart(3, '0')
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}
