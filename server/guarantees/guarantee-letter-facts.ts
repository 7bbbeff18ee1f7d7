import { homeName } from '../../views/letters/home-names.ts'
import { guaranteeYears } from '../coverage/guarantee-year.ts'
import type { GuaranteeLetterFacts } from '../letters/guarantee-letters.ts'
import type { DwellingSum, Evidence, GuaranteeYear } from '../letters/letter-parts.ts'
import { letterLegal, letterTerms } from '../rules/letter-terms.ts'
import { sumOre } from '../shared/money.ts'
import type { LetterGround } from './guarantee-letter-read.ts'
import { standsIn } from './guaranteed-dwelling.ts'
import type { OpenGuarantee } from './open-guarantee.ts'

/** What a letter says of the guarantee itself. Where this is the same as in the last letter, none is issued. */
export type GuaranteeSaid = Omit<
  GuaranteeLetterFacts,
  'version' | 'replacesVersion' | 'day' | 'issuedDay' | 'code' | 'officerName'
>

export interface Said {
  readonly open: OpenGuarantee
  readonly ground: LetterGround
  readonly reference: string
  readonly evidence: readonly Evidence[]
}

/** In the same order each time, so that two of them can be compared as text. */
export function guaranteeSaid({ open, ground, reference, evidence }: Said): GuaranteeSaid {
  const { guarantee, rules } = open
  const { terms, deadlines, product } = rules.content
  const { guaranteedOre, heldOre, termEnds, startDeadline, completionDeadline } = guarantee
  return {
    kind: 'guarantee-letter',
    ...partiesOf(ground),
    reference,
    number: guarantee.number,
    responsibleName: ground.responsibleName,
    property: {
      place: ground.place,
      municipalityName: ground.municipalityName,
      municipalityNumber: guarantee.municipalityNumber,
      cadastre: null,
    },
    dwellings: dwellingsOf(open, ground),
    guaranteedOre,
    heldOre,
    termYears: terms.termYears,
    termEnds,
    startDeadline,
    completionDeadline,
    years: yearsOf(open),
    ...(product.followsRemainingLoan && { followsRemainingLoan: true }),
    terms: letterTerms(terms),
    conditions: ground.conditions,
    claimMonths: deadlines.claimMonths,
    legal: letterLegal(rules),
    evidence: evidence.map(({ name, kind, sha256 }) => ({ name, kind, sha256 })),
    decidedDay: ground.decidedDay,
  }
}

const partiesOf = ({ fund, applicantName, orgName, bankName }: LetterGround) => ({
  fund,
  recipient: { name: applicantName, orgName },
  bankName,
  borrowerName: orgName ?? applicantName,
})

const dwellingsOf = ({ dwellings }: OpenGuarantee, { homeKinds, language }: LetterGround): DwellingSum[] =>
  dwellings.map(({ id, guaranteedOre }) => {
    const home = { id, kind: homeKinds.get(id) ?? null }
    return { name: homeName(home, language), home, guaranteedOre }
  })

/** Of the homes that are not settled, for nothing more can come for the others. */
function yearsOf({ guarantee, dwellings, rules }: OpenGuarantee): GuaranteeYear[] {
  const { terms } = rules.content
  const days = guarantee.completedDay === null ? [] : guaranteeYears(guarantee.completedDay, terms)
  const left = dwellings.filter(({ settledClaimId }) => settledClaimId === null)
  return terms.stepDown.map((share, index) => ({
    year: index + 1,
    from: days[index]?.from ?? null,
    to: days[index]?.to ?? null,
    share,
    standsOre: sumOre(left.map(dwelling => standsIn(dwelling, share))),
  }))
}
