import type { Sample } from './interleave.ts'

/** The value that the given share of the values lies below; 0.5 is the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [below = Number.NaN, above = Number.NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return below + (above - below) * (at - Math.floor(at))
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

export const rate = (samples: readonly Sample[]): number => median(samples.map(sample => sample.perSecond))

/** A percentile of each round's times, and the median of those. */
export const latency = (samples: readonly Sample[], share: number): number =>
  median(samples.map(({ latenciesMs }) => percentile(latenciesMs, share)))

export interface Ratio {
  readonly value: number
  /** The lowest and the highest of the rounds. */
  readonly spread: readonly [number, number]
}

/** The medians against each other; the spread is that of the rounds, each with its neighbour in time. */
export function ratio(values: readonly number[], others: readonly number[]): Ratio {
  const each = values.map((value, round) => value / (others[round] ?? Number.NaN))
  return { value: median(values) / median(others), spread: [Math.min(...each), Math.max(...each)] }
}

export const rateRatio = (samples: readonly Sample[], others: readonly Sample[]): Ratio =>
  ratio(
    samples.map(sample => sample.perSecond),
    others.map(sample => sample.perSecond),
  )
