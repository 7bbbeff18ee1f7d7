import { contractorFacts, privateFacts, soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import type { ApplicationFacts } from '../../server/applications/application-facts.ts'
import { notifySale } from '../../server/guarantees/notify-sale.ts'
import { type Day, day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { TestEngine } from '../support/engines.ts'
import { manualClock } from '../support/manual-clock.ts'

export const fundId = vestTelemark.id

/** The day of the demonstration fund's first rules; the walk of the specification begins here. */
const beginning = '2026-01-05'
export const completedDay = day('2026-06-15')
export const soldDay = day('2028-03-01')
export const claimDay = day('2028-03-10')

/** The app with the demonstration's fund and people, on the day it was founded. */
export const openFund = (engine: TestEngine): Promise<TestApp> =>
  startApp(engine, { clock: manualClock(morning(beginning)), seed: foundDemonstration })

const morning = (on: string) => `${on}T08:00:00.000Z`

export const moveTo = (app: TestApp, on: Day | string): void => app.clock.set(morning(on))

/** A person of 27 who builds in Fyresdal for 4 800 000 kr: 500 000 kr guaranteed. */
export const ingridFacts = privateFacts(
  { birthDay: '1999-03-14', municipalityNumber: '4032', place: 'Moland 14, Fyresdal', bankId: 'fjellbanken' },
  { kind: 'detached', costKr: 4_800_000, valueKr: 4_000_000, areaM2: '128' },
)

/** A row of four in Vinje, each for 3 600 000 kr: 360 000 kr guaranteed for each. */
export const terjeFacts = contractorFacts(
  {
    orgNumber: '998877660',
    orgName: 'Haukås Bygg AS',
    municipalityNumber: '4036',
    place: 'Åmot, Vinje',
    bankId: 'fjellbanken',
  },
  { kind: 'row-house', costKr: 3_600_000, valueKr: 3_300_000, areaM2: '82', count: 4 },
)

/** A guarantee whose homes are built; the app stands at the day of the claim afterwards. */
export async function builtCase(
  app: TestApp,
  { applicant, facts }: { applicant: string; facts: ApplicationFacts },
): Promise<string> {
  moveTo(app, beginning)
  const caseId = await play.grant(app.deps, { applicant, fundId, facts })
  await play.accept(app.deps, caseId, applicant)
  await play.start(app.deps, caseId, applicant)
  moveTo(app, completedDay)
  await play.complete(app.deps, caseId, applicant)
  moveTo(app, claimDay)
  return caseId
}

export const ingridsCase = (app: TestApp): Promise<string> =>
  builtCase(app, { applicant: 'ingrid', facts: ingridFacts })

export const terjesCase = (app: TestApp): Promise<string> => builtCase(app, { applicant: 'terje', facts: terjeFacts })

export async function notified(app: TestApp, caseId: string, bidKr: number): Promise<void> {
  const command = await play.commandBy(app.deps, caseId, 'ingrid')
  await notifySale(app.deps, command, { dwellingId: '1', bidOre: kroner(bidKr), armsLength: true })
}

const accountNumber = '86011117947'

/** Ingrid's loss: cost 4 800 000, sold for 4 000 000, which pays 448 000 kr. */
export async function lodgedClaim(app: TestApp): Promise<ClaimPlace> {
  const caseId = await ingridsCase(app)
  const dwellings = [soldHome('1', { costKr: 4_800_000, priceKr: 4_000_000, on: soldDay })]
  const claimId = await losses.claim(app.deps, caseId, { applicant: 'ingrid', facts: { accountNumber, dwellings } })
  return { caseId, claimId, path: `/cases/${caseId}/claims/${claimId}` }
}

export interface ClaimPlace {
  readonly caseId: string
  readonly claimId: string
  readonly path: string
}

export async function recommendedClaim(app: TestApp): Promise<ClaimPlace> {
  const place = await lodgedClaim(app)
  await losses.recommendAsClaimed(app.deps, place.caseId, { claimId: place.claimId, officer: 'anne' })
  return place
}

export async function payableClaim(app: TestApp): Promise<ClaimPlace> {
  const place = await recommendedClaim(app)
  await losses.settle(app.deps, place.caseId, { claimId: place.claimId, approver: 'cecilie' })
  return place
}

export async function paidClaim(app: TestApp): Promise<ClaimPlace> {
  const place = await payableClaim(app)
  await losses.pay(app.deps, place.caseId, { claimId: place.claimId, manager: 'eva' })
  return place
}

/** One home as it is typed in the form. */
export const typedHome = (id: string, changed: Readonly<Record<string, unknown>> = {}) => ({
  id,
  sold: 'ja',
  sale: { date: '1.3.2028', priceOre: '4 mill', armsLength: 'ja' },
  costLines: [
    { category: 'contract', amountOre: '4 820 000' },
    { category: 'contract', amountOre: '-20 000' },
    { category: 'planning', amountOre: '' },
    { category: '', amountOre: '' },
  ],
  grantsOre: '',
  appraisalOre: '',
  otherCompensationOre: '',
  ...changed,
})
