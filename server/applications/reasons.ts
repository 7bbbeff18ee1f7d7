/** Why, in the three parts that the law asks for: what was found to be so, what the rules say, and what weighed most. */
export interface Reasons {
  readonly facts: string
  readonly rules: string
  readonly considerations: string
}

export const reasonParts = ['facts', 'rules', 'considerations'] as const satisfies (keyof Reasons)[]

/** What a grant is made dependent on. A condition without a purpose cannot be kept to, nor be appealed. */
export interface Condition {
  readonly text: string
  readonly purpose: string
}

/** As stored: before reasons had parts they were one text, which is read as what weighed. */
export type StoredReasons = Reasons | string

export const reasonsOf = (stored: StoredReasons): Reasons =>
  typeof stored === 'string' ? { facts: '', rules: '', considerations: stored } : stored

export const noReasons: Reasons = { facts: '', rules: '', considerations: '' }

/** In one text, for where there is room for no more, such as the line of an event. */
export const reasonsText = (reasons: Reasons): string =>
  reasonParts
    .map(part => reasons[part])
    .filter(Boolean)
    .join('\n\n')
