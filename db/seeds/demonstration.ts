import type { ApplicationFacts } from '../../server/applications/application-facts.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { invitePerson } from '../../server/applications/invite-person.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import { putOnWaitingList } from '../../server/applications/put-on-waiting-list.ts'
import { returnApplication } from '../../server/applications/return-application.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { withdrawApplication } from '../../server/applications/withdraw-application.ts'
import { runDeadlines } from '../../server/cases/run-deadlines.ts'
import { demandRepayment, receiveRepayment } from '../../server/claims/recover-payout.ts'
import type { Deps } from '../../server/deps.ts'
import { declineCommitment } from '../../server/guarantees/answer-commitment.ts'
import { answerSaleNotice, notifySale } from '../../server/guarantees/notify-sale.ts'
import { addDays } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { appeal, forwardAppeal } from './appeal.ts'
import { attachDemonstrationDocuments } from './documents.ts'
import { contractorFacts, type Home, privateFacts, soldHome } from './homes.ts'
import { foundDemonstration, people, vestTelemark } from './people.ts'
import * as play from './play.ts'
import { type SettableClock, settableClock } from './settable-clock.ts'

type Playing = Deps & { readonly clock: SettableClock }

const fundId = vestTelemark.id
const accountNumber = '86011117947'

/**
 * The demonstration: the first fund, its people, and cases in every state, made by running the commands over the year that
 * ends today. None of the people or companies exists.
 */
export async function seedDemonstration(deps: Deps, { withCases = true } = {}): Promise<void> {
  const today = deps.clock.today()
  const playing = { ...deps, clock: settableClock(addDays(today, withCases ? -325 : 0)) }
  await foundDemonstration(playing)
  if (!withCases) return
  const ago = async (days: number) => {
    playing.clock.set(addDays(today, -days))
    await runDeadlines(playing, rethrow)
  }
  const paid = await grantTheFirst(playing, ago)
  await settleTheFirst(playing, { ...paid, ago })
  await fillTheWorklist(playing, ago)
}

/** Goes on to that many days before today, with what fell due on the way. */
type Ago = (days: number) => Promise<void>

const rethrow = (error: unknown): never => {
  throw error
}

interface Granted {
  readonly ingrid: string
  readonly tone: string
  readonly asle: string
  readonly olav: string
}

/** The early cases, up to homes that are built. */
async function grantTheFirst(deps: Playing, ago: Ago): Promise<Granted> {
  await ago(310)
  const ingrid = await grantHome(deps, 'ingrid', {
    municipalityNumber: '4032',
    place: 'Moland 14, Fyresdal',
    bankId: 'fjellbanken',
  })
  const terje = await play.grant(deps, { applicant: 'terje', fundId, facts: rowOfFour })
  await ago(300)
  const olav = await grantHome(
    deps,
    'olav',
    { municipalityNumber: '4034', place: 'Dalen 45/12, Tokke', bankId: 'dalbanken' },
    smallHome,
  )
  const ragnhild = await play.grant(deps, { applicant: 'ragnhild', fundId, facts: rowOfFive })
  await ago(290)
  await declineCommitment(deps, await play.commandBy(deps, ragnhild, 'ragnhild'))
  const tone = await grantHome(deps, 'tone', {
    municipalityNumber: '4028',
    place: 'Brunkeberg, Kviteseid',
    bankId: 'fjellbanken',
  })
  const asle = await grantHome(
    deps,
    'asle',
    { municipalityNumber: '4022', place: 'Åmotsdal, Seljord', bankId: 'fjellbanken' },
    smallHome,
  )
  await ago(280)
  for (const [caseId, applicant] of [
    [ingrid, 'ingrid'],
    [terje, 'terje'],
    [olav, 'olav'],
    [tone, 'tone'],
    [asle, 'asle'],
  ] as const) {
    await play.accept(deps, caseId, applicant)
    await play.start(deps, caseId, applicant)
  }
  await ago(180)
  for (const [caseId, applicant] of [
    [ingrid, 'ingrid'],
    [olav, 'olav'],
    [tone, 'tone'],
    [asle, 'asle'],
  ] as const) {
    await play.complete(deps, caseId, applicant)
  }
  return { ingrid, tone, asle, olav }
}

/** Four homes are sold; one claim goes all the way, the others stop on their way. */
async function settleTheFirst(deps: Playing, { ingrid, tone, asle, olav, ago }: Granted & { ago: Ago }): Promise<void> {
  await ago(130)
  await sell(deps, ingrid, 'ingrid')
  await ago(120)
  const first = await claimLoss(deps, ingrid, { applicant: 'ingrid', costKr: 4_800_000, priceKr: 4_000_000 })
  await ago(110)
  await play.recommendAsClaimed(deps, ingrid, { claimId: first, officer: 'anne' })
  await play.settle(deps, ingrid, { claimId: first, approver: 'cecilie' })
  await ago(105)
  await play.pay(deps, ingrid, { claimId: first, manager: 'eva' })
  await ago(35)
  await sell(deps, tone, 'tone')
  await sell(deps, asle, 'asle')
  await ago(30)
  const second = await claimLoss(deps, tone, { applicant: 'tone', costKr: 4_800_000, priceKr: 4_100_000 })
  const third = await claimLoss(deps, asle, { applicant: 'asle', costKr: 3_900_000, priceKr: 3_450_000 })
  await ago(20)
  await recover(deps, ingrid, first)
  await play.recommendAsClaimed(deps, tone, { claimId: second, officer: 'bjorn' })
  await play.settle(deps, tone, { claimId: second, approver: 'dag' })
  await play.recommendAsClaimed(deps, asle, { claimId: third, officer: 'anne' })
  await ago(4)
  const bid = { dwellingId: '1', bidOre: kroner(3_500_000), armsLength: true }
  await notifySale(deps, await play.commandBy(deps, olav, 'olav'), bid)
}

/** What lies on the desks today. */
async function fillTheWorklist(deps: Playing, ago: Ago): Promise<void> {
  await ago(75)
  const started = {
    ...homeOf('liv', { municipalityNumber: '4036', place: 'Rauland, Vinje', bankId: null }),
    started: true,
  }
  const liv = await play.apply(deps, { applicant: 'liv', fundId, facts: started })
  await play.recommend(deps, liv, { officer: 'bjorn', outcome: 'refused' })
  await play.decide(deps, liv, 'dag')
  await ago(60)
  await appeal(deps, liv, 'liv')
  const sigurd = await play.apply(deps, { applicant: 'sigurd', fundId, facts: rowInNissedal })
  await play.recommend(deps, sigurd, { officer: 'anne' })
  await putOnWaitingList(deps, await play.commandBy(deps, sigurd, 'cecilie'))
  await ago(40)
  await forwardAppeal(deps, liv, { officer: 'bjorn', approver: 'cecilie' })
  const jon = await applyForHome(deps, 'jon', { municipalityNumber: '4030', place: 'Felle, Nissedal', bankId: null })
  await withdrawApplication(deps, await play.commandBy(deps, jon, 'jon'))
  await ago(12)
  await grantHome(deps, 'sondre', { municipalityNumber: '4022', place: 'Seljord sentrum', bankId: 'dalbanken' })
  const ragnhild = await play.apply(deps, { applicant: 'ragnhild', fundId, facts: pairInKviteseid })
  await play.recommend(deps, ragnhild, { officer: 'anne' })
  await ago(8)
  const gunhild = await applyForHome(deps, 'gunhild', {
    municipalityNumber: '4028',
    place: 'Kviteseid',
    bankId: 'fjellbanken',
  })
  await attachDemonstrationDocuments(deps, gunhild, 'gunhild')
  await beginAssessment(deps, await play.commandBy(deps, gunhild, 'bjorn'))
  await ago(5)
  const marit = await applyForHome(deps, 'marit', {
    municipalityNumber: '4036',
    place: 'Åmot, Vinje',
    bankId: 'fjellbanken',
  })
  await beginAssessment(deps, await play.commandBy(deps, marit, 'anne'))
  const reason = 'Legg ved kostnadsoverslag frå byggmeisteren, og skriv kor stor bustaden er.'
  await returnApplication(deps, await play.commandBy(deps, marit, 'anne'), { reason })
  await ago(2)
  await applyForHome(deps, 'knut', { municipalityNumber: '4032', place: 'Kilegrend, Fyresdal', bankId: 'dalbanken' })
  await ago(1)
  await beginDraft(deps)
}

interface Site {
  readonly municipalityNumber: string
  readonly place: string
  readonly bankId: string | null
}

const usualHome: Home = { kind: 'detached', costKr: 4_800_000, valueKr: 4_000_000, areaM2: '128' }
const smallHome: Home = { kind: 'detached', costKr: 3_900_000, valueKr: 3_600_000, areaM2: '96.5' }
const rowHouse = { kind: 'row-house', costKr: 3_600_000, areaM2: '82' } as const

const rowOfFour = contractorFacts(
  {
    orgNumber: '998877660',
    orgName: 'Haukås Bygg AS',
    municipalityNumber: '4036',
    place: 'Åmot, Vinje',
    bankId: 'fjellbanken',
  },
  { ...rowHouse, valueKr: 3_300_000, count: 4 },
)
const moenBustad = { orgNumber: '923456783', orgName: 'Moen Bustad AS' }
const rowOfFive = contractorFacts(
  { ...moenBustad, municipalityNumber: '4022', place: 'Seljord sentrum', bankId: 'fjellbanken' },
  { ...rowHouse, valueKr: 3_050_000, count: 5 },
)
const pairInKviteseid = contractorFacts(
  { ...moenBustad, municipalityNumber: '4028', place: 'Morgedal, Kviteseid', bankId: 'fjellbanken' },
  { ...rowHouse, kind: 'semi-detached', valueKr: 3_300_000, count: 2 },
)
const rowInNissedal = contractorFacts(
  {
    orgNumber: '811223344',
    orgName: 'Felle Entreprenør AS',
    municipalityNumber: '4030',
    place: 'Treungen, Nissedal',
    bankId: null,
  },
  { ...rowHouse, valueKr: 3_050_000, count: 5 },
)

function homeOf(applicant: string, site: Site, home = usualHome): ApplicationFacts {
  const birthDay = people.find(person => person.id === applicant)?.birthDay
  if (!birthDay) throw new Error(`${applicant} is no private person`)
  return privateFacts({ ...site, birthDay }, home)
}

const applyForHome = (deps: Playing, applicant: string, site: Site): Promise<string> =>
  play.apply(deps, { applicant, fundId, facts: homeOf(applicant, site) })

const grantHome = (deps: Playing, applicant: string, site: Site, home = usualHome): Promise<string> =>
  play.grant(deps, { applicant, fundId, facts: homeOf(applicant, site, home) })

/** A bid is notified and accepted beforehand. */
async function sell(deps: Playing, caseId: string, applicant: string): Promise<void> {
  const bid = { dwellingId: '1', bidOre: kroner(3_400_000), armsLength: true }
  await notifySale(deps, await play.commandBy(deps, caseId, applicant), bid)
  const answer = {
    dwellingId: '1',
    answer: 'pre-approved',
    reason: 'Bustaden er annonsert ope, og bodet er det høgaste.',
  } as const
  await answerSaleNotice(deps, await play.commandBy(deps, caseId, 'anne'), answer)
}

const claimLoss = (
  deps: Playing,
  caseId: string,
  sold: { applicant: string; costKr: number; priceKr: number },
): Promise<string> =>
  play.claim(deps, caseId, {
    applicant: sold.applicant,
    facts: { accountNumber, dwellings: [soldHome('1', { ...sold, on: addDays(deps.clock.today(), -3) })] },
  })

/** The builder compensates after the payout, and the fund's part of it comes back. */
async function recover(deps: Playing, caseId: string, claimId: string): Promise<void> {
  const command = await play.commandBy(deps, caseId, 'anne')
  const reason = 'Prisavslag frå entreprenøren for skeivt golv.'
  await demandRepayment(deps, command, {
    claimId,
    dwellingId: '1',
    method: 'recompute',
    recoveredOre: kroner(120_000),
    reason,
  })
  const receipt = { recoveryId: command.commandId, receivedDay: deps.clock.today() }
  await receiveRepayment(deps, await play.commandBy(deps, caseId, 'eva'), receipt)
}

/** Somebody has come halfway with the form, has somebody to help them, and has asked another to apply together with them. */
async function beginDraft(deps: Playing): Promise<void> {
  const command = { commandId: deps.newId(), actor: await play.actorOf(deps, 'maja') }
  const caseId = await openDraft(deps, command, { fundId, track: 'private' })
  const dwelling = { id: '1', kind: 'detached', estimatedCostOre: kroner(4_350_000) } as const
  const facts = {
    track: 'private',
    municipalityNumber: '4034',
    place: 'Høydalsmo, Tokke',
    dwellings: [dwelling],
  } as const
  await saveDraft(deps, await play.commandBy(deps, caseId, 'maja'), facts)
  await play.join(deps, caseId, { applicant: 'maja', role: 'helper', person: 'signe' })
  const invitation = { email: 'jon@demo.invalid', role: 'co-applicant' } as const
  await invitePerson(deps, await play.commandBy(deps, caseId, 'maja'), invitation)
}
