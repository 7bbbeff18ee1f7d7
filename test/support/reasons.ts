import type { Reasons } from '../../server/applications/reasons.ts'

/** Reasons of which only the weighing matters to the test. */
export const because = (considerations: string): Reasons => ({
  facts: 'Slik er faktum.',
  rules: 'Slik er reglane.',
  considerations,
})
