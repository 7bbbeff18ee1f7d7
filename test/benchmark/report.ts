import type { Sample } from './interleave.ts'
import { latency, type Ratio, rate, rateRatio } from './statistics.ts'

export interface Compared {
  readonly what: string
  readonly app: readonly Sample[]
  readonly other: readonly Sample[]
  readonly otherName?: string
  /** The least that the ratio should be. */
  readonly goal?: number
}

/** One line for a rate beside its twin's, and one for the times. */
export function comparedRates({ what, app, other, otherName = 'bare', goal }: Compared): readonly string[] {
  const rates = `${perSecond(rate(app))}, ${otherName} ${perSecond(rate(other))}`
  const wanted = goal === undefined ? '' : `, goal ≥ ${goal}`
  const tail = latency(app, 0.99) / latency(app, 0.5)
  return [
    line(what, `${rates}: ${ratioText(rateRatio(app, other))}${wanted}`),
    line('', `${[0.5, 0.99].map(share => times(app, other, share)).join('; ')}; p99 ÷ p50 ${tail.toFixed(1)}`),
  ]
}

function times(app: readonly Sample[], other: readonly Sample[], share: number): string {
  const [mine, theirs] = [latency(app, share), latency(other, share)]
  return `p${share * 100} ${ms(mine)}, ${ms(theirs)} (${(mine / theirs).toFixed(2)} ×)`
}

export const line = (what: string, said: string): string => `  ${what.padEnd(30)} ${said}`

/** `0.62 (0.58–0.66)`: the medians against each other, and the lowest and highest round. */
export const ratioText = ({ value, spread: [low, high] }: Ratio): string =>
  `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`

export const perSecond = (value: number): string => `${spaced(value)}/s`

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : spaced(value)} ms`

export const megabytes = (bytes: number): string => `${spaced(bytes / 1e6)} MB`

export const spaced = (value: number): string =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(?:\d{3})+$)/g, ' ')
