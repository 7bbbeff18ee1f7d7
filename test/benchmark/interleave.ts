/** What one side did in one round. */
export interface Sample {
  readonly perSecond: number
  readonly latenciesMs: readonly number[]
}

export type Sides<Name extends string> = Readonly<Record<Name, () => Promise<Sample>>>
export type Samples<Name extends string> = Readonly<Record<Name, readonly Sample[]>>

/**
 * Runs the sides in turn, A B A B …, so that what else the machine does falls on each of them. The first rounds warm up and
 * are not counted.
 */
export async function interleave<Name extends string>(
  rounds: number,
  sides: Sides<Name>,
  warmUps = 1,
): Promise<Samples<Name>> {
  const names = Object.keys(sides) as Name[]
  const samples = Object.fromEntries(names.map(name => [name, [] as Sample[]])) as Record<Name, Sample[]>
  for (let round = 1 - warmUps; round <= rounds; round += 1)
    for (const name of names) {
      const sample = await sides[name]()
      if (round > 0) samples[name].push(sample)
    }
  return samples
}

/** Runs the jobs, so many at a time, and times each of them. */
export async function timed(atOnce: number, jobs: readonly (() => Promise<unknown>)[]): Promise<Sample> {
  const latenciesMs: number[] = []
  let next = 0
  const worker = async () => {
    for (let job = jobs[next++]; job; job = jobs[next++]) {
      const begun = performance.now()
      await job()
      latenciesMs.push(performance.now() - begun)
    }
  }
  const begun = performance.now()
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { perSecond: (jobs.length / (performance.now() - begun)) * 1000, latenciesMs }
}
