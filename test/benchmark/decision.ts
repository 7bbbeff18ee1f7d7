import { kroner } from '../../server/shared/money.ts'

/** What the approver decides in every measured case. */
export const decision = {
  outcome: 'granted',
  reasons: {
    facts: 'Opplysningane i søknaden er lagde til grunn.',
    rules: 'Regelversjonen som galdt då søknaden kom inn.',
    considerations: 'Krava er oppfylte, og kostnad og verdi er dokumenterte.',
  },
  conditions: [],
  seenOre: kroner(500_000),
} as const
