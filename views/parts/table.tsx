import type { ComponentChildren } from 'preact'
import { pageText } from '../language.ts'

export interface Column<Row> {
  heading: string
  cell: (row: Row) => ComponentChildren
  /** Set to the right, digits under digits, never broken. */
  numeric?: boolean
  /** The cell that names its row. One column at most. */
  rowHeading?: boolean
  /** Keeps days and numbers of cases on one line. */
  nowrap?: boolean
  /** In the last line, such as a sum; the first column's is the line's heading. */
  footer?: ComponentChildren
}

interface TableProps<Row> {
  /** Says what the table holds; hidden to the eye where a heading just above says the same. */
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  /** What an empty table says instead. */
  empty?: string
}

/** On a narrow screen the table scrolls inside its own frame, by finger or arrow keys. */
export function Table<Row>({ caption, captionHidden, columns, rows, empty }: TableProps<Row>) {
  const hasFooter = columns.some(column => column.footer !== undefined)
  return (
    <section class="table-frame" aria-label={caption} tabindex={0}>
      <table class="ds-table data-table">
        <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.heading} scope="col" class={cellClass(column)}>
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{empty ?? pageText('page', 'empty-table')}</td>
            </tr>
          )}
          {rows.map(row => (
            <tr>
              {columns.map(column =>
                column.rowHeading ? (
                  <th scope="row" class={cellClass(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td class={cellClass(column)}>{column.cell(row)}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {hasFooter && (
          <tfoot>
            <tr>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th scope="row">{column.footer ?? pageText('page', 'total')}</th>
                ) : (
                  <td class={cellClass(column)}>{column.footer}</td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

const cellClass = ({ numeric, nowrap }: Pick<Column<never>, 'numeric' | 'nowrap'>) =>
  numeric ? 'numeric' : nowrap ? 'nowrap' : undefined
