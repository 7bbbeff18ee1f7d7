export interface BarPart {
  label: string
  /** Not below 0; parts are drawn in proportion. */
  value: number
  /** The value in words: `1 940 000 kr`. */
  shown: string
  /** Looks that differ by pattern as well as by colour; in this order where left out. */
  look?: BarLook
}

export type BarLook = (typeof looks)[number]

const looks = ['solid', 'striped', 'warm', 'dotted', 'open'] as const

interface ChartProps {
  /** Unique on the page. */
  id: string
  caption: string
  parts: readonly BarPart[]
}

/** How a whole is divided: one bar, and a list that says the same in words, which is what a screen reader meets. */
export function StackedBar({ id, caption, parts }: ChartProps) {
  const total = parts.reduce((sum, part) => sum + part.value, 0)
  let end = 0
  const pieces = parts.map((part, index) => {
    const start = end
    end += total === 0 ? 0 : part.value / total
    return { look: lookOf(part, index), start, share: end - start }
  })
  return (
    <figure class="chart" aria-labelledby={`${id}-caption`}>
      <figcaption id={`${id}-caption`}>{caption}</figcaption>
      <svg class="chart-bar" aria-hidden="true">
        <Patterns id={id} />
        {pieces.map(
          ({ look, start, share }) =>
            share > 0 && <rect x={percent(start)} width={percent(share)} height="100%" {...fill(look, id)} />,
        )}
      </svg>
      <dl class="chart-key">
        {parts.map((part, index) => (
          <div key={part.label}>
            <dt>
              <svg class="chart-swatch" aria-hidden="true">
                <rect width="100%" height="100%" {...fill(lookOf(part, index), id)} />
              </svg>
              {part.label}
            </dt>
            <dd>{part.shown}</dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}

/** Amounts to compare, a bar each under its own label, so that nothing hangs on colour. */
export function BarChart({ id, caption, parts }: ChartProps) {
  const largest = Math.max(1, ...parts.map(part => part.value))
  return (
    <figure class="chart" aria-labelledby={`${id}-caption`}>
      <figcaption id={`${id}-caption`}>{caption}</figcaption>
      <dl class="chart-rows">
        {parts.map(part => (
          <div key={part.label}>
            <dt>{part.label}</dt>
            <dd>
              {part.shown}
              <svg class="chart-row-bar" aria-hidden="true">
                <rect class="look-solid" width={percent(part.value / largest)} height="100%" />
              </svg>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-striped`} patternUnits="userSpaceOnUse" width="8" height="8" patternTransform="rotate(45)">
        <rect class="look-striped-ground" width="8" height="8" />
        <rect class="look-striped-line" width="4" height="8" />
      </pattern>
      <pattern id={`${id}-dotted`} patternUnits="userSpaceOnUse" width="8" height="8">
        <rect class="look-dotted-ground" width="8" height="8" />
        <circle class="look-dotted-dot" cx="4" cy="4" r="1.5" />
      </pattern>
    </defs>
  )
}

const fill = (look: BarLook, id: string) =>
  look === 'striped' || look === 'dotted'
    ? { fill: `url(#${id}-${look})`, class: 'look' }
    : { class: `look look-${look}` }

const lookOf = (part: BarPart, index: number): BarLook => part.look ?? looks[index % looks.length] ?? 'solid'

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`
