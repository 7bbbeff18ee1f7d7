export interface Figure {
  label: string
  /** Formatted: `4 450 000 kr`. */
  value: string
  detail?: string | undefined
  /** The one that the page is about. */
  main?: boolean
}

/** The few figures that matter most, as cards. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl class="figures">
      {figures.map(({ label, value, detail, main }) => (
        <div key={label} class={main ? 'figure figure-main' : 'figure'}>
          <dt>{label}</dt>
          <dd class="figure-value">{value}</dd>
          {detail && <dd class="figure-detail">{detail}</dd>}
        </div>
      ))}
    </dl>
  )
}
