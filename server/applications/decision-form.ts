import { amount, choice, form, longText, optional } from '../http/inputs.ts'
import { outcomes } from './recommendation-form.ts'

/** `seenOre` is the guaranteed sum that stood on the page; a machine that turns down leaves it out. */
export const decisionForm = form({ outcome: choice(outcomes), reasons: longText(10_000), seenOre: optional(amount()) })

/** Why something goes back to somebody. */
export const returnForm = form({ reason: longText(4000) })
