import { kroner } from '../../server/shared/money.ts'

/** What the approver decides in every measured case. */
export const decision = {
  outcome: 'granted',
  reasons: 'Krava er oppfylte, og kostnad og verdi er dokumenterte.',
  seenOre: kroner(500_000),
} as const
