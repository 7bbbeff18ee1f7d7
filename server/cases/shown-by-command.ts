import type { Attempt } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'

/**
 * For a button that only asks to see the form again: with more rows, or with what it comes to.
 * NOTE: a command leads to another place or is refused, so this comes as a refusal without faults, and `again` shows the page.
 */
export const askToSeeAgain = (): never => refuse({ code: 'invalid', errors: [] })

export const asksToSeeAgain = ({ problem }: Attempt): boolean =>
  problem.code === 'invalid' && problem.errors.length === 0
