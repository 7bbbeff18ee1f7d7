export interface CalculationLine {
  label: string
  /** The formula in numbers: `5 % av 4 800 000 kr`. */
  detail?: string | undefined
  /** Formatted; with a minus where it is taken off. */
  amount: string
  emphasis?: 'subtotal' | 'total' | undefined
}

/** A calculation, line by line, so that anyone can do it again by hand. */
export function CalculationLines({ caption, captionHidden, lines }: CalculationLinesProps) {
  return (
    <table class="calculation">
      <caption class={captionHidden ? 'ds-sr-only' : undefined}>{caption}</caption>
      <tbody>
        {lines.map(({ label, detail, amount, emphasis }) => (
          <tr data-emphasis={emphasis}>
            <th scope="row">
              {label}
              {detail && <span class="calculation-detail">{detail}</span>}
            </th>
            <td>{amount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface CalculationLinesProps {
  caption: string
  captionHidden?: boolean
  lines: readonly CalculationLine[]
}
