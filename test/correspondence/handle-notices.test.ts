import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { standingDecisions } from '../../server/appeals/appealable.ts'
import { fileAppeal } from '../../server/appeals/file-appeal.ts'
import { handleNotices, type OnNoticeFault } from '../../server/correspondence/handle-notices.ts'
import { endByDecision } from '../../server/guarantees/end-by-decision.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import type { MailContent } from '../../server/mail/mail.ts'
import { storeLanguage } from '../../server/people/user-settings-store.ts'
import { day } from '../../server/shared/day.ts'
import { forEachEngine } from '../support/engines.ts'
import {
  factsOf,
  granted,
  impossible,
  inForce,
  lettersIn,
  mailsIn,
  openFund,
  submitted,
  submittedTogether,
} from './correspondence-world.ts'

forEachEngine('notices', engine => {
  it('lead to a receipt with what was sent, and a mail that waits for it', async () => {
    const deps = await openFund(engine)
    const caseId = await submitted(deps)
    expect(await lettersIn(deps, caseId)).to.deep.equal([])
    await handleNotices(deps)
    const [receipt] = await lettersIn(deps, caseId)
    expect(receipt).to.include({ kind: 'receipt', version: 1, state: 'waiting', replacedBy: null, language: 'nn' })
    expect(receipt?.number).to.match(/^VT-2026-\d{4}-B1$/)
    const facts = await factsOf(deps, caseId, 'receipt')
    expect(facts).to.deep.include({
      about: 'application',
      place: 'Moland 14, Fyresdal',
      municipalityName: 'Fyresdal',
      receivedDay: '2026-05-04',
      dwellings: ['Bustad 1, einebustad'],
      answerBy: '2026-06-04',
      number: receipt?.number,
    })
    const mails = await mailsIn(deps, caseId)
    expect(mails).to.deep.equal([{ user_id: 'ingrid', kind: 'receipt', letter_id: receipt?.id }])
  })

  it('are handled once, whoever does it and however often', async () => {
    const deps = await openFund(engine)
    const caseId = await granted(deps)
    await Promise.all([handleNotices(deps), handleNotices(deps), handleNotices(deps)])
    await handleNotices(deps)
    const letters = await lettersIn(deps, caseId)
    expect(letters.map(({ kind }) => kind)).to.have.members(['receipt', 'decision', 'commitment'])
    expect(new Set(letters.map(({ number }) => number)).size).to.equal(3)
    expect((await mailsIn(deps, caseId)).map(({ kind }) => kind)).to.deep.equal(['receipt', 'decision'])
  })

  it('give a grant its decision and its commitment, in the words of the case', async () => {
    const deps = await openFund(engine)
    const caseId = await granted(deps)
    await handleNotices(deps)
    const decision = await factsOf(deps, caseId, 'decision')
    expect(decision).to.deep.include({
      outcome: 'granted',
      guaranteedOre: 50_000_000,
      day: '2026-05-04',
      officerName: 'Anne Strand',
      board: null,
    })
    expect(decision.reasons.considerations).to.include('oppfyller alle krava')
    expect(decision.legal.appealBasis).not.to.equal('')
    const commitment = await factsOf(deps, caseId, 'commitment')
    expect(commitment).to.deep.include({
      guaranteedOre: 50_000_000,
      decidedDay: '2026-05-04',
      dwellings: [{ name: 'Bustad 1, einebustad', guaranteedOre: 50_000_000 }],
      termYears: 5,
    })
    expect(commitment.acceptanceDeadline > '2026-05-04').to.equal(true)
  })

  it('to several people share one letter', async () => {
    const deps = await openFund(engine)
    const caseId = await submittedTogether(deps)
    await play.recommend(deps, caseId, { officer: 'anne' })
    await play.decide(deps, caseId, 'cecilie')
    await handleNotices(deps)
    const decisions = (await lettersIn(deps, caseId)).filter(({ kind }) => kind === 'decision')
    expect(decisions).to.have.length(1)
    const told = (await mailsIn(deps, caseId)).filter(({ kind }) => kind === 'decision')
    expect(told).to.have.deep.members(
      ['ingrid', 'terje'].map(user_id => ({ user_id, kind: 'decision', letter_id: decisions[0]?.id })),
    )
  })

  it('are written in the language that the applicant has chosen', async () => {
    const deps = await openFund(engine)
    await deps.database.transact(tx => storeLanguage(tx, 'ingrid', 'nb'))
    const caseId = await submitted(deps)
    await handleNotices(deps)
    expect((await lettersIn(deps, caseId)).map(({ language }) => language)).to.deep.equal(['nb'])
  })

  it('of an appeal give the applicant a receipt, and the case officer only a mail', async () => {
    const deps = await openFund(engine)
    const caseId = await granted(deps)
    const [decision] = standingDecisions(await listEvents(deps.database.reader, caseId))
    const words = { wrong: 'Summen.', wanted: 'Meir.', news: null, lateReason: null }
    const appeal = { decision: decision?.seq ?? 0, ...words }
    await fileAppeal(deps, await play.commandBy(deps, caseId, 'ingrid'), appeal)
    await handleNotices(deps)
    const letters = await lettersIn(deps, caseId)
    expect(letters.filter(({ kind }) => kind === 'receipt').map(({ subject }) => subject)).to.have.members([
      'application',
      'appeal 1',
    ])
    const receipt = letters.find(({ subject }) => subject === 'appeal 1')
    const mails = (await mailsIn(deps, caseId)).filter(({ kind }) => kind === 'appeal')
    expect(mails).to.have.deep.members([
      { user_id: 'ingrid', kind: 'appeal', letter_id: receipt?.id },
      { user_id: 'anne', kind: 'appeal', letter_id: null },
    ])
  })

  it('of a guarantee in force lead to the letter that was issued with it', async () => {
    const deps = await openFund(engine)
    const caseId = await inForce(deps)
    await handleNotices(deps)
    const letter = (await lettersIn(deps, caseId)).find(({ kind }) => kind === 'guarantee-letter')
    const told = (await mailsIn(deps, caseId)).find(({ kind }) => kind === 'guarantee-in-force')
    expect(letter?.number).to.match(/-G$/)
    expect(told?.letter_id).to.equal(letter?.id)
  })

  it('of a draft have no letter, because a draft has no number', async () => {
    const deps = await openFund(engine)
    await deps.database.transact(tx =>
      tx.run(
        `INSERT INTO cases (id, fund_id, applicant_id, version, head_hash, created_at) VALUES ('d', 'vest-telemark', 'ingrid', 0, '', '')`,
      ),
    )
    await deps.database.transact(tx =>
      tx.run(
        `INSERT INTO outbox (case_id, recipient_id, kind, content, recorded_at) VALUES ('d', 'ingrid', 'deadline-reminder', '{}', '2026-05-04T08:00:00.000Z')`,
      ),
    )
    await handleNotices(deps)
    expect(await lettersIn(deps, 'd')).to.deep.equal([])
    expect(await mailsIn(deps, 'd')).to.deep.equal([{ user_id: 'ingrid', kind: 'deadline-reminder', letter_id: null }])
  })

  it('that cannot be handled keep no other from its turn, and are tried a few times', async () => {
    const deps = await openFund(engine)
    const caseId = await submitted(deps)
    await impossible(deps, caseId)
    const faults: string[] = []
    const onFault: OnNoticeFault = (_, { kind, isFinal }) => faults.push(isFinal ? `${kind} for good` : kind)
    await play.recommend(deps, caseId, { officer: 'anne' })
    await play.decide(deps, caseId, 'cecilie')
    await handleNotices(deps, { onFault })
    expect(faults).to.deep.equal(['claim-decision'])
    expect((await mailsIn(deps, caseId)).map(({ kind }) => kind)).to.deep.equal(['receipt', 'decision'])
    await handleNotices(deps, { onFault })
    expect(faults, 'it rests between the tries').to.have.length(1)
    for (const later of ['2026-05-05', '2026-05-06', '2026-05-07', '2026-05-08']) {
      deps.clock.set(day(later))
      for (const _ of ['first', 'again']) await handleNotices(deps, { onFault })
    }
    expect(faults).to.deep.equal([...Array.from({ length: 4 }, () => 'claim-decision'), 'claim-decision for good'])
    deps.clock.set(day('2027-01-01'))
    await handleNotices(deps, { onFault })
    expect(faults, 'now it is left to a person').to.have.length(5)
  })

  it('of what concerns the bank too give its people a mail without figures, once', async () => {
    const deps = await openFund(engine)
    const caseId = await submittedTogether(deps)
    await play.recommend(deps, caseId, { officer: 'anne' })
    await play.decide(deps, caseId, 'cecilie')
    await play.accept(deps, caseId, 'ingrid')
    await handleNotices(deps)
    const toBank = async () =>
      deps.database.reader.all<{ user_id: string; content: string }>(
        "SELECT user_id, content FROM mails WHERE kind = 'bank' ORDER BY id",
      )
    expect(await toBank()).to.deep.equal([])
    const ending = { reason: 'withdrawn', explanation: 'Vi sel tomta.' } as const
    await endByDecision(deps, await play.commandBy(deps, caseId, 'ingrid'), ending)
    for (const _ of ['first', 'again']) await handleNotices(deps)
    const [mail, ...others] = await toBank()
    expect([mail?.user_id, others]).to.deep.equal(['grete', []])
    const content: MailContent = JSON.parse(mail?.content ?? '{}')
    expect([content.title, content.link?.path]).to.deep.equal([
      'Tapsgaranti VT-2026-0001-G gjeld ikkje lenger',
      `/guarantees/${caseId}`,
    ])
    expect(mail?.content).not.to.include('tomta')
  })
})
