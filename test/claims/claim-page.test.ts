import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { demandRepayment } from '../../server/claims/recover-payout.ts'
import { withdrawClaim } from '../../server/claims/withdraw-claim.ts'
import { kroner } from '../../server/shared/money.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { type ClaimPlace, lodgedClaim, openFund, paidClaim, payableClaim, recommendedClaim } from './claim-world.ts'
import { textIn } from './page-fields.ts'

interface ClaimJson {
  readonly status: string
  readonly audience: string
  readonly accountNumber: string | null
  readonly homes: readonly { readonly assessed: object | null }[]
  readonly calculation: {
    readonly basis: string
    readonly calculation: { readonly answer: { readonly payoutOre: number }; readonly trace: readonly object[] }
  } | null
  readonly recommendation: object | null
  readonly decision: { readonly payoutOre: number; readonly deciderName: string } | null
  readonly payment: { readonly paidDay: string | null } | null
  readonly repayments: readonly { readonly repaymentOre: number; readonly receivedDay: string | null }[]
  readonly actions: readonly string[]
}

forEachEngine('The page of a claim', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  async function seenBy(userId: string, { path }: ClaimPlace) {
    const client = await app.signIn(userId)
    const page = await client.get(path)
    expect(page.status, page.text).to.equal(200)
    const json = (await client.get(path, { as: 'json' })).json<ClaimJson>()
    return { text: textIn(page.text), html: page.text, json }
  }

  it('tells the applicant where it stands and what it comes to, line by line', async () => {
    const { text, json } = await seenBy('ingrid', await lodgedClaim(app))
    expect(text).to.include('Fondet har kravet. Kravet er kome fram.').and.include('Fondet avgjer kravet')
    for (const line of ['Dokumentert kostnad', 'Godkjend kostnad med slingringsmon', '80 % av det som skal dekkjast']) {
      expect(text).to.include(line)
    }
    expect(json).to.deep.include({ status: 'lodged', audience: 'applicant', actions: ['withdraw'] })
    expect(json.calculation?.basis).to.equal('claimed')
    expect(json.calculation?.calculation.answer.payoutOre).to.equal(kroner(448_000))
  })

  it('does not tell the applicant what is recommended before it is decided; staff sees it', async () => {
    const place = await recommendedClaim(app)
    const own = await seenBy('ingrid', place)
    expect(own.json).to.deep.include({ recommendation: null, decision: null })
    expect([own.json.calculation?.basis, own.json.homes[0]?.assessed]).to.deep.equal(['claimed', null])
    expect(own.text).not.to.include('Salet var marknadsmessig')
    const officer = await seenBy('eva', place)
    expect(officer.json.calculation?.basis).to.equal('recommended')
    expect(officer.text).to.include('Salet var marknadsmessig').and.include('Godkjennaren har kravet.')
    expect(officer.json.actions).to.deep.equal([])
  })

  it('tells what was decided, by whom and why, and how to appeal', async () => {
    const { text, json } = await seenBy('ingrid', await payableClaim(app))
    for (const part of [
      'Oppgjeret følgjer utrekninga.',
      'Anne Strand',
      'Cecilie Rui',
      '8601.11.17947',
      'Vedtaket kan klagast på innan tre veker',
      'Forvaltningslova (1967) §§ 28, 29 og 32',
    ])
      expect(text).to.include(part)
    expect(json.decision).to.deep.include({ payoutOre: kroner(448_000), deciderName: 'Cecilie Rui' })
    expect(json.calculation?.basis).to.equal('decided')
  })

  it('shows the owner the figures and not the account', async () => {
    const { text, json } = await seenBy('frode', await paidClaim(app))
    expect(text).to.include('448 000 kr').and.not.include('8601')
    expect(json).to.deep.include({ accountNumber: null, audience: 'owner', actions: [] })
  })

  it('follows the payment and what comes back', async () => {
    const place = await paidClaim(app)
    const demand = {
      dwellingId: '1',
      method: 'recompute',
      recoveredOre: kroner(120_000),
      reason: 'Prisavslag',
    } as const
    const command = await play.commandBy(app.deps, place.caseId, 'anne')
    await demandRepayment(app.deps, command, { claimId: place.claimId, ...demand })
    const applicant = await seenBy('ingrid', place)
    expect(applicant.text).to.include('Du skal betale tilbake.').and.include('96 000 kr')
    expect(applicant.json.payment?.paidDay).to.equal('2028-03-10')
    expect(applicant.json.repayments).to.have.length(1)
    const manager = await seenBy('eva', place)
    expect(manager.html).to.include(`${place.path}/recoveries/${command.commandId}/receipt`)
    expect(manager.json.actions).to.deep.equal(['receive-repayment'])
    expect((await seenBy('anne', place)).html).not.to.include(`${command.commandId}/receipt`)
  })

  it('a withdrawn claim says that the guarantee lives on', async () => {
    const place = await lodgedClaim(app)
    const command = await play.commandBy(app.deps, place.caseId, 'ingrid')
    await withdrawClaim(app.deps, command, { claimId: place.claimId })
    const { text, json } = await seenBy('ingrid', place)
    expect(text).to.include('Garantien gjeld som før.')
    expect(json).to.deep.include({ status: 'withdrawn', calculation: null, actions: [] })
  })

  it('is not there for a bank, a stranger, or under another case', async () => {
    const place = await lodgedClaim(app)
    const stranger = await app.signIn('olav')
    expect((await stranger.get(place.path)).status).to.equal(404)
    const bank = await app.signIn('grete')
    expect((await bank.get(place.path)).status).to.equal(403)
    const officer = await app.signIn('anne')
    expect((await officer.get(`/cases/${place.caseId}/claims/${app.deps.newId()}`)).status).to.equal(404)
    const visitor = await app.visitor().get(place.path)
    expect([visitor.status, visitor.location?.startsWith('/sign-in')]).to.deep.equal([303, true])
  })
})
