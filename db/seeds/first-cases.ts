import { demandRepayment, receiveRepayment } from '../../server/claims/recover-payout.ts'
import { declineCommitment } from '../../server/guarantees/answer-commitment.ts'
import { answerSaleNotice, notifySale } from '../../server/guarantees/notify-sale.ts'
import { addDays } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { assignPayout, confirmRemaining, lend, tellOfDefault } from './bank-dealings.ts'
import { type Ago, fundId, grantHome, type Playing, rowOfFive, rowOfFour, smallHome } from './demonstration-homes.ts'
import { soldHome } from './homes.ts'
import * as losses from './losses.ts'
import * as play from './play.ts'

export interface Granted {
  readonly ingrid: string
  readonly tone: string
  readonly asle: string
  readonly olav: string
}

const accountNumber = '86011117947'

/** The early cases, up to homes that are built. */
export async function grantTheFirst(deps: Playing, ago: Ago): Promise<Granted> {
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
  await lend(deps, asle, { applicant: 'asle', banker: 'grete', loanNumber: '97105504417', loanKr: 3_300_000 })
  await lend(deps, terje, { applicant: 'terje', banker: 'grete', loanNumber: '97105509915', loanKr: 12_400_000 })
  await lend(deps, olav, { applicant: 'olav', banker: 'halvor', loanNumber: '28205506630', loanKr: 3_200_000 })
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
export async function settleTheFirst(
  deps: Playing,
  { ingrid, tone, asle, olav, ago }: Granted & { ago: Ago },
): Promise<void> {
  await ago(130)
  await sell(deps, ingrid, 'ingrid')
  await ago(120)
  const first = await claimLoss(deps, ingrid, { applicant: 'ingrid', costKr: 4_800_000, priceKr: 4_000_000 })
  await ago(110)
  await losses.recommendAsClaimed(deps, ingrid, { claimId: first, officer: 'anne' })
  await losses.settle(deps, ingrid, { claimId: first, approver: 'cecilie' })
  await ago(105)
  await losses.pay(deps, ingrid, { claimId: first, manager: 'eva' })
  await ago(40)
  await assignPayout(deps, asle, { applicant: 'asle', banker: 'grete', accountNumber: '97105512345' })
  await confirmRemaining(deps, asle, { banker: 'grete', remainingKr: 3_240_000 })
  await ago(35)
  await sell(deps, tone, 'tone')
  await sell(deps, asle, 'asle')
  await ago(30)
  const second = await claimLoss(deps, tone, { applicant: 'tone', costKr: 4_800_000, priceKr: 4_100_000 })
  const third = await claimLoss(deps, asle, { applicant: 'asle', costKr: 3_900_000, priceKr: 3_450_000 })
  await ago(20)
  await recover(deps, ingrid, first)
  await losses.recommendAsClaimed(deps, tone, { claimId: second, officer: 'bjorn' })
  await losses.settle(deps, tone, { claimId: second, approver: 'dag' })
  await losses.recommendAsClaimed(deps, asle, { claimId: third, officer: 'anne' })
  await ago(6)
  await tellOfDefault(deps, olav, 'halvor')
  await ago(4)
  const bid = { dwellingId: '1', bidOre: kroner(3_500_000), armsLength: true }
  await notifySale(deps, await play.commandBy(deps, olav, 'olav'), bid)
}

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
  losses.claim(deps, caseId, {
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
