import type { ApplicationFacts, DwellingPlan } from '../../server/applications/application-facts.ts'
import type { ClaimedDwelling } from '../../server/claims/claim.ts'
import type { DwellingKind } from '../../server/rules/criteria.ts'
import { type Day, day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'

export interface Home {
  readonly kind: DwellingKind
  readonly costKr: number
  readonly valueKr: number
  readonly areaM2: string
}

/** A person who builds one home for themselves. */
export const privateFacts = (
  person: { birthDay: string; municipalityNumber: string; place: string; bankId: string | null },
  home: Home,
): ApplicationFacts => ({
  ...shared,
  track: 'private',
  birthDay: day(person.birthDay),
  orgNumber: null,
  orgName: null,
  publicDeveloper: null,
  municipalityNumber: person.municipalityNumber,
  place: person.place,
  bankId: person.bankId,
  dwellings: [plan(home, 1)],
})

/** A company that builds a row of equal homes. */
export const contractorFacts = (
  company: { orgNumber: string; orgName: string; municipalityNumber: string; place: string; bankId: string | null },
  row: Home & { readonly count: number },
): ApplicationFacts => ({
  ...shared,
  track: 'contractor',
  birthDay: null,
  orgNumber: company.orgNumber,
  orgName: company.orgName,
  publicDeveloper: false,
  municipalityNumber: company.municipalityNumber,
  place: company.place,
  bankId: company.bankId,
  dwellings: Array.from({ length: row.count }, (_, index) => plan(row, index + 1)),
})

const shared = { purpose: 'new-building', started: false, financing: 'stated', requestedOre: null } as const

const plan = ({ kind, costKr, valueKr, areaM2 }: Home, number: number): DwellingPlan => ({
  id: String(number),
  kind,
  areaM2,
  estimatedCostOre: kroner(costKr),
  expectedValueOre: kroner(valueKr),
  grantsOre: 0,
})

/** A home as it is claimed for: one contract, sold at arm's length, nothing else. */
export const soldHome = (id: string, sold: { costKr: number; priceKr: number; on: Day }): ClaimedDwelling => ({
  id,
  costLines: [{ category: 'contract', amountOre: kroner(sold.costKr) }],
  grantsOre: 0,
  sale: { date: sold.on, priceOre: kroner(sold.priceKr), armsLength: true, sellingCostsOre: 0 },
  appraisalOre: null,
  otherCompensationOre: 0,
})
