import { expect } from 'chai'
import { soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { correctDecision } from '../../server/appeals/correct-decision.ts'
import { reopenCase } from '../../server/appeals/reopen-case.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { requestMore } from '../../server/applications/request-more.ts'
import { runDeadlines } from '../../server/cases/run-deadlines.ts'
import { demandRepayment } from '../../server/claims/recover-payout.ts'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { sendPreliminaryAnswer } from '../../server/deadlines/preliminary-answer.ts'
import { answerSaleNotice, notifySale } from '../../server/guarantees/notify-sale.ts'
import { findLetter } from '../../server/letters/letter-store.ts'
import { storeLanguage } from '../../server/people/user-settings-store.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { factsOf, granted, inForce, lettersIn, openFund, submitted } from './correspondence-world.ts'

/** Ingrid's loss: cost 4 800 000 kr, sold for 4 000 000 kr, which pays 448 000 kr. */
async function claimed(deps: TestDeps, outcome: 'settled' | 'refused' = 'settled') {
  const caseId = await inForce(deps)
  await play.start(deps, caseId, 'ingrid')
  deps.clock.set(day('2026-06-15'))
  await play.complete(deps, caseId, 'ingrid')
  deps.clock.set(day('2028-03-10'))
  const facts = {
    accountNumber: '86011117947',
    dwellings: [soldHome('1', { costKr: 4_800_000, priceKr: 4_000_000, on: day('2028-03-01') })],
  }
  const claimId = await losses.claim(deps, caseId, { applicant: 'ingrid', facts })
  await losses.recommendAsClaimed(deps, caseId, { claimId, officer: 'anne', outcome })
  await losses.settle(deps, caseId, { claimId, approver: 'cecilie' })
  return { caseId, claimId }
}

const command = (deps: TestDeps, caseId: string, who: string) => play.commandBy(deps, caseId, who)

forEachEngine('what letters say', engine => {
  it('is of the decision that was told, also where it has been taken up again before the letter was ordered', async () => {
    const deps = await openFund(engine)
    const caseId = await submitted(deps)
    await play.recommend(deps, caseId, { officer: 'anne', outcome: 'refused' })
    await play.decide(deps, caseId, 'cecilie')
    await reopenCase(deps, await command(deps, caseId, 'cecilie'), { reason: 'Ei opplysning vart oversedd.' })
    await play.recommendTaken(deps, caseId, { officer: 'anne' })
    await play.decide(deps, caseId, 'dag')
    await handleNotices(deps)
    const decisions = (await lettersIn(deps, caseId)).filter(({ kind }) => kind === 'decision')
    const said = await Promise.all(decisions.map(({ id }) => findLetter(deps.database.reader, id)))
    expect(
      said.map(letter => letter?.facts.kind === 'decision' && [letter.facts.outcome, letter.facts.responsibleName]),
    ).to.have.deep.members([
      ['refused', 'Cecilie Rui'],
      ['granted', 'Dag Nordbø'],
    ])
    expect(new Set(decisions.map(({ number }) => number)).size).to.equal(2)
    expect((await factsOf(deps, caseId, 'commitment')).guaranteedOre).to.equal(50_000_000)
  })

  it('is replaced by a new version where the words of a decision are corrected', async () => {
    const deps = await openFund(engine)
    const caseId = await granted(deps)
    await handleNotices(deps)
    const reasons = { facts: 'Rett tal.', rules: 'Reglane.', considerations: 'Vurderinga.' }
    const correction = { reasons, reason: 'Eit tal var feil.' }
    await correctDecision(deps, await command(deps, caseId, 'dag'), correction)
    await handleNotices(deps)
    const decisions = (await lettersIn(deps, caseId)).filter(({ kind }) => kind === 'decision')
    const versions = decisions.sort((a, b) => a.version - b.version)
    expect(versions.map(({ version, replacedBy }) => [version, replacedBy])).to.deep.equal([
      [1, 2],
      [2, null],
    ])
    expect(versions[0]?.number).to.equal(versions[1]?.number)
    const [before, after] = await Promise.all(versions.map(({ id }) => findLetter(deps.database.reader, id)))
    expect(before?.facts).to.have.nested.property('reasons.considerations').that.includes('oppfyller')
    expect(after?.facts).to.have.deep.property('reasons', reasons)
  })

  it('of a request is the list of what was asked and the last day', async () => {
    const deps = await openFund(engine)
    const caseId = await submitted(deps)
    await beginAssessment(deps, await command(deps, caseId, 'anne'))
    await requestMore(deps, await command(deps, caseId, 'anne'), {
      introduction: 'Vi manglar to ting.',
      dueDay: day('2026-05-20'),
      items: [
        { about: 'document', subject: 'appraisal', guidance: 'Takst frå ein uavhengig takstmann.' },
        { about: 'text', subject: null, guidance: 'Eig du tomta?' },
      ],
    })
    await handleNotices(deps)
    expect(await factsOf(deps, caseId, 'request-for-more')).to.deep.include({
      asks: 'more',
      introduction: 'Vi manglar to ting.',
      items: [
        { label: 'Takst eller verdivurdering', guidance: 'Takst frå ein uavhengig takstmann.' },
        { label: 'Eit spørsmål', guidance: 'Eig du tomta?' },
      ],
      dueDay: '2026-05-20',
    })
  })

  it('of a preliminary answer is when the answer comes and why', async () => {
    const deps = await openFund(engine)
    const caseId = await submitted(deps)
    const answer = { expectedDay: day('2026-07-01'), reason: 'Vi ventar på kommunen.' }
    await sendPreliminaryAnswer(deps, await command(deps, caseId, 'anne'), answer)
    await handleNotices(deps)
    const told = {
      expectedDay: '2026-07-01',
      reason: 'Vi ventar på kommunen.',
      waiting: false,
      receivedDay: '2026-05-04',
    }
    expect(await factsOf(deps, caseId, 'preliminary-answer')).to.include(told)
  })

  it('of a reminder is the deadline, once', async () => {
    const deps = await openFund(engine)
    const caseId = await granted(deps)
    deps.clock.set(day('2026-05-24'))
    await runDeadlines(deps, error => {
      throw error
    })
    await handleNotices(deps)
    const { deadline, dueDay, guaranteeNumber } = await factsOf(deps, caseId, 'reminder')
    expect(deadline).to.equal('acceptance')
    expect(dueDay > '2026-05-24').to.equal(true)
    expect(guaranteeNumber).to.match(/^VT-/)
  })

  it('of a bid is the answer with its reason', async () => {
    const deps = await openFund(engine)
    const caseId = await inForce(deps)
    const bid = { dwellingId: '1', bidOre: kroner(4_100_000), armsLength: true }
    await notifySale(deps, await command(deps, caseId, 'ingrid'), bid)
    const answer = { dwellingId: '1', answer: 'pre-approved', reason: 'Prisen er som i taksten.' } as const
    await answerSaleNotice(deps, await command(deps, caseId, 'anne'), answer)
    await handleNotices(deps)
    expect(await factsOf(deps, caseId, 'sale-response')).to.include({
      dwelling: 'Bustad 1, einebustad',
      bidOre: 410_000_000,
      armsLength: true,
      answer: 'pre-approved',
      reason: 'Prisen er som i taksten.',
    })
  })

  it('of a settlement is every line of the calculation, and of a demand what goes back', async () => {
    const deps = await openFund(engine)
    const { caseId, claimId } = await claimed(deps)
    await losses.pay(deps, caseId, { claimId, manager: 'eva' })
    const input = {
      claimId,
      dwellingId: '1',
      method: 'recompute',
      recoveredOre: kroner(120_000),
      reason: 'Forsikring.',
    }
    await demandRepayment(deps, await command(deps, caseId, 'anne'), { ...input, method: 'recompute' })
    await handleNotices(deps)
    const settlement = await factsOf(deps, caseId, 'settlement')
    expect(settlement).to.include({
      outcome: 'settled',
      payoutOre: 44_800_000,
      claimNumber: 1,
      lodgedDay: '2028-03-10',
    })
    expect(settlement.trace.length).to.be.greaterThan(10)
    expect(settlement.dwellings).to.deep.equal([
      { id: '1', name: 'Bustad 1, einebustad', status: 'included', guaranteeYear: 2, payoutOre: 44_800_000 },
    ])
    expect(await factsOf(deps, caseId, 'repayment-demand')).to.include({
      repaymentOre: 9_600_000,
      payoutOre: 44_800_000,
      recoveredOre: 12_000_000,
      reason: 'Forsikring.',
    })
    const receipts = (await lettersIn(deps, caseId)).filter(({ kind }) => kind === 'receipt')
    expect(receipts.map(({ subject }) => subject)).to.have.members(['application', 'claim 1'])
  })

  it('names homes, and what is asked for, in the language of the letter', async () => {
    const deps = await openFund(engine)
    await deps.database.transact(tx => storeLanguage(tx, 'ingrid', 'nb'))
    const caseId = await submitted(deps)
    await beginAssessment(deps, await command(deps, caseId, 'anne'))
    await requestMore(deps, await command(deps, caseId, 'anne'), {
      introduction: null,
      dueDay: day('2026-05-20'),
      items: [
        { about: 'document', subject: 'permit', guidance: 'Vedtaket frå kommunen.' },
        { about: 'text', subject: null, guidance: 'Eig du tomta?' },
      ],
    })
    await handleNotices(deps)
    expect((await factsOf(deps, caseId, 'receipt')).dwellings).to.deep.equal(['Bolig 1, enebolig'])
    const { items } = await factsOf(deps, caseId, 'request-for-more')
    expect(items.map(({ label }) => label)).to.deep.equal(['Byggetillatelse', 'Et spørsmål'])
  })

  it('of a refused claim is the reasons', async () => {
    const deps = await openFund(engine)
    const { caseId } = await claimed(deps, 'refused')
    await handleNotices(deps)
    expect(await factsOf(deps, caseId, 'claim-refusal')).to.include({
      claimNumber: 1,
      reasons: 'Oppgjeret følgjer utrekninga.',
      responsibleName: 'Cecilie Rui',
    })
  })
})
