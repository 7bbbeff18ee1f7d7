import { noReasons, type Reasons } from '../../server/applications/reasons.ts'

/** Reasons of which only the weighing matters to the test. */
export const because = (considerations: string): Reasons => ({
  facts: 'Slik er faktum.',
  rules: 'Slik er reglane.',
  considerations,
})

/** As the fields of a form that is posted with brackets in its names. */
export const reasonFields = (reasons: Partial<Reasons>): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...noReasons, ...reasons }).map(([part, words]) => [`reasons[${part}]`, words]))
