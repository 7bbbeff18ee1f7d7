import { expect } from 'chai'
import { soldHome } from '../../db/seeds/homes.ts'
import { runDay } from '../../server/cases/day-job.ts'
import { asClaimed, settlementFor } from '../../server/claims/claim-settlement.ts'
import { openGuarantee } from '../../server/guarantees/open-guarantee.ts'
import type { GuaranteeLetterFacts } from '../../server/letters/guarantee-letters.ts'
import { newestLetter } from '../../server/letters/letter-store.ts'
import { kroner } from '../../server/shared/money.ts'
import { guaranteeAnnexBlocks, guaranteeBody } from '../../views/letters/guarantee-letter.ts'
import {
  claimDay,
  fundId,
  ingridsCase,
  moveTo,
  notified,
  openFund,
  soldDay,
  terjesCase,
} from '../claims/claim-world.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { expectInvariants } from '../support/invariants.ts'
import { followLoans, linksIn, withLoan } from './bank-world.ts'

forEachEngine('A guarantee that follows the loan', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
    await followLoans(app)
  })
  afterEach(async () => {
    await expectInvariants(app.deps.database.reader, fundId)
  })

  const confirm = async (caseId: string, remainingOre: string, asOfDay: string = app.deps.clock.today()) =>
    (await app.signIn('grete')).post(`/guarantees/${caseId}/remaining-loan`, { remainingOre, asOfDay })

  it('says so in its letter in every language, on the page of the rules, and to everybody who looks', async () => {
    await ingridsCase(app)
    const letter = await newestLetter(app.deps.database.reader, 'VT-2026-0001-G')
    const facts = letter?.facts as GuaranteeLetterFacts
    for (const [language, first, annex] of [
      ['nn', 'Han følgjer restlånet ned.', 'aldri opp att'],
      ['nb', 'Den følger restlånet ned.', 'aldri opp igjen'],
      ['en', 'It follows the loan down.', 'never raised again'],
    ] as const) {
      expect(JSON.stringify(guaranteeBody(facts, { language, address: null })), language).to.include(first)
      expect(JSON.stringify(guaranteeAnnexBlocks(facts, language)), language).to.include(annex)
      const { followsRemainingLoan: _, ...other } = facts
      expect(JSON.stringify(guaranteeBody(other, { language, address: null })), language).not.to.include(first)
      expect(JSON.stringify(guaranteeAnnexBlocks(other, language)), language).not.to.include(annex)
    }
    const visitor = app.visitor()
    expect(textIn((await visitor.get('/')).text)).to.include('aldri større enn det som står att av lånet')
    const { rules } = await openGuarantee(app.deps.database.reader, letter?.caseId ?? '')
    expect(textIn((await visitor.get(`/funds/${fundId}/rules/${rules.number}`)).text)).to.include(
      'følgjer garantien lånet ned',
    )
  })

  it('pays for a home that was sold no more than its part, and leaves the part of one that was not', async () => {
    const caseId = await terjesCase(app)
    await withLoan(app.deps, caseId)
    await confirm(caseId, '400 000')
    const open = await openGuarantee(app.deps.database.reader, caseId)
    const sold = soldHome('1', { costKr: 3_600_000, priceKr: 3_000_000, on: soldDay })
    const claimed = [sold, { ...sold, id: '2', sale: null }]
    const assessed = asClaimed(claimed, open.dwellings)
    const { answer } = settlementFor({ open, assessed, settlementDate: claimDay, paidEarlierOre: 0 })
    expect(answer.payoutOre).to.equal(kroner(100_000))
  })

  it('keeps the books whatever the bank says, and never holds more than before', async () => {
    const caseId = await terjesCase(app)
    await withLoan(app.deps, caseId)
    let heldOre = (await openGuarantee(app.deps.database.reader, caseId)).guarantee.heldOre
    for (const [today, remaining] of [
      ['2028-04-01', '1 000 000,01'],
      ['2028-05-01', '1 200 000'],
      ['2029-06-16', '999 999,99'],
      ['2029-07-01', '0'],
      ['2030-06-16', '3,01'],
      ['2030-07-01', '0,01'],
    ] as const) {
      moveTo(app, today)
      await runDay(app.deps)
      expect((await confirm(caseId, remaining)).status, today).to.equal(303)
      const { guarantee, dwellings } = await openGuarantee(app.deps.database.reader, caseId)
      expect(guarantee.heldOre, today).to.be.at.most(heldOre)
      expect(guarantee.status).to.equal('completed')
      expect(dwellings).to.have.length(4)
      heldOre = guarantee.heldOre
      await expectInvariants(app.deps.database.reader, fundId)
    }
    expect(heldOre).to.equal(1)
  })

  it('keeps what stood for a home when a bid for it was notified', async () => {
    const caseId = await ingridsCase(app)
    await withLoan(app.deps, caseId)
    await confirm(caseId, '320 000')
    await notified(app, caseId, 4_000_000)
    await confirm(caseId, '100 000')
    const { guarantee } = await openGuarantee(app.deps.database.reader, caseId)
    expect(guarantee.heldOre).to.equal(kroner(320_000))
  })

  it('tells whoever has a mail about it what comes of an answer, before they give it', async () => {
    const caseId = await ingridsCase(app)
    await withLoan(app.deps, caseId)
    moveTo(app, '2028-04-01')
    await runDay(app.deps)
    const path = (await linksIn(app.deps)).at(-1)?.path ?? ''
    expect(textIn((await app.visitor().get(path)).text)).to.include('og garantien blir ikkje auka att')
  })

  it('forgets what was said of an earlier loan', async () => {
    const caseId = await ingridsCase(app)
    await withLoan(app.deps, caseId)
    await confirm(caseId, '3 900 000', '2028-01-10')
    const grete = await app.signIn('grete')
    const anew = { loanNumber: '9710 55 99999', amountOre: '4 400 000', loanDay: '2028-02-01', priority: '1' }
    await grete.post(`/guarantees/${caseId}/loan`, anew)
    const page = (await grete.get(`/guarantees/${caseId}`, { as: 'json' })).json<{ bank: { loan: object } }>()
    expect(page.bank.loan).to.deep.include({ amountOre: kroner(4_400_000), remaining: null })
    expect((await confirm(caseId, '4 400 000', '2028-01-20')).status, 'before it was given').to.equal(422)
  })
})
