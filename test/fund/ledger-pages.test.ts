import { expect } from 'chai'
import { seedDemonstration } from '../../db/seeds/demonstration.ts'
import { vestTelemark } from '../../db/seeds/people.ts'
import { actorOf } from '../../db/seeds/play.ts'
import type { Deps } from '../../server/deps.ts'
import { foundFund } from '../../server/fund/fund-store.ts'
import { moveCapital } from '../../server/fund/move-capital.ts'
import type { Position } from '../../server/fund/position.ts'
import { kroner } from '../../server/shared/money.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'

const ledger = '/funds/vest-telemark/ledger'

interface LedgerBody {
  readonly asOfDay: string
  readonly knownAt: string
  readonly isFinal: boolean
  readonly position: Position
  readonly waiting: readonly { readonly reference: string; readonly neededOre: number }[]
  readonly transfers: readonly { readonly id: number; readonly note: string | null }[]
  readonly olderBefore: number | null
}

/** The figures of a page, as they stand in its text. */
const shown = (ore: number) =>
  `${Math.round(ore / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0kr`

async function contribute(deps: Deps, note: string): Promise<void> {
  const command = { commandId: deps.newId(), actor: await actorOf(deps, 'eva') }
  const effectiveDay = deps.clock.today()
  const money = {
    fundId: vestTelemark.id,
    kind: 'contribution',
    amountOre: kroner(1),
    source: 'Tokke kommune',
  } as const
  await moveCapital(deps, command, { ...money, note, effectiveDay })
}

forEachEngine("The fund's page", engine => {
  let app: TestApp

  before(async () => {
    app = await startApp(engine, {
      seed: async deps => {
        await seedDemonstration(deps)
        await deps.database.transact(tx =>
          foundFund(tx, { ...vestTelemark, id: 'setesdal', name: 'Setesdal', casePrefix: 'SE' }, []),
        )
      },
    })
  })

  const body = async (who: string, path: string) =>
    (await (await app.signIn(who)).get(path, { as: 'json' })).json<LedgerBody>()

  const roles: [who: string, userId: string, status: number][] = [
    ['the fund manager', 'eva', 200],
    ['a case officer', 'anne', 200],
    ['an approver', 'cecilie', 200],
    ['an owner', 'frode', 200],
    ['an applicant', 'ingrid', 403],
    ['a bank', 'grete', 403],
  ]
  for (const path of [ledger, `${ledger}.csv`, '/funds/vest-telemark/position.csv'])
    for (const [who, userId, status] of roles)
      it(`gives ${who} ${status} for ${path}`, async () => {
        expect((await (await app.signIn(userId)).get(path)).status).to.equal(status)
      })

  it('is closed to those who work for another fund', async () => {
    expect((await (await app.signIn('eva')).get('/funds/setesdal/ledger')).status).to.equal(403)
  })

  it('leads those who are not signed in to the sign-in', async () => {
    const answer = await app.visitor().get(ledger)
    expect([answer.status, answer.location]).to.deep.equal([303, `/sign-in?next=${encodeURIComponent(ledger)}`])
  })

  it('has the same figures as its JSON', async () => {
    const frode = await app.signIn('frode')
    const { position, waiting } = (await frode.get(ledger, { as: 'json' })).json<LedgerBody>()
    const { text } = await frode.get(ledger)
    for (const ore of [
      position.capitalOre,
      position.reservedOre,
      position.payableOre,
      position.paidOre,
      position.availableOre,
    ])
      expect(text).to.include(shown(ore))
    expect(position.capitalOre - position.reservedOre - position.payableOre).to.equal(position.availableOre)
    expect(waiting.map(({ neededOre }) => neededOre)).to.deep.equal([kroner(1_500_000)])
    for (const { reference } of waiting) expect(text).to.include(reference)
  })

  it('offers the forms for money to the fund manager alone', async () => {
    expect((await (await app.signIn('eva')).get(ledger)).text).to.include('/funds/vest-telemark/capital')
    expect((await (await app.signIn('frode')).get(ledger)).text).not.to.include('/funds/vest-telemark/capital')
  })

  it('shows a past day as it was known, with the transfers and the waiting list of that moment', async () => {
    const past = await body('frode', `${ledger}?asOfDay=2026-01-01&knownAt=1.2.2026`)
    expect(past).to.include({ asOfDay: '2026-01-01', knownAt: '2026-02-01T22:59:59.999Z', isFinal: true })
    expect(past.position.paidOre).to.equal(0)
    expect(past.waiting).to.deep.equal([])
    const later = await body('frode', `${ledger}?asOfDay=2026-02-01&knownAt=2026-03-31T12:00:00Z`)
    expect(later.position.paidOre).to.equal(kroner(448_000))
    expect(later.waiting).to.have.length(1)
    expect(later.transfers.length).to.be.greaterThan(past.transfers.length)
  })

  it('says that the answer is final, and links to it', async () => {
    const { text } = await (await app.signIn('frode')).get(`${ledger}?knownAt=2026-02-01`)
    expect(text).to.include('Dette svaret endrar seg aldri.')
    expect(text).to.include('?asOfDay=2026-02-01&amp;knownAt=2026-02-01T22%3A59%3A59.999Z')
  })

  it('takes a moment to come for now, which is not final yet', async () => {
    const ahead = await body('frode', `${ledger}?asOfDay=2099-01-01&knownAt=2099-01-01`)
    expect(ahead).to.include({ asOfDay: '2026-05-04', knownAt: '2026-05-04T08:00:00.000Z', isFinal: false })
  })

  it('keeps days that it cannot read, and says so', async () => {
    const frode = await app.signIn('frode')
    const answer = await frode.get(`${ledger}?asOfDay=i+fjor&knownAt=31.2.2026`)
    expect(answer.status).to.equal(422)
    for (const typed of ['value="i fjor"', 'value="31.2.2026"']) expect(answer.text).to.include(typed)
    for (const named of [
      'Stillinga ved slutten av dagen: Skriv ein dag',
      'Slik det var kjent: 31.2.2026 finst ikkje i kalenderen',
    ])
      expect(answer.text, 'the lines above say which day they mean').to.include(named)
    const problem = (await frode.get(`${ledger}?asOfDay=i+fjor`, { as: 'json' })).json<ProblemBody>()
    expect(problem.errors.map(({ path }) => path)).to.deep.equal(['asOfDay'])
  })

  it('lists every transfer once, page by page', async () => {
    for (let count = 0; count < 30; count += 1) await contribute(app.deps, `Gåve ${count}`)
    const frode = await app.signIn('frode')
    const ids: number[] = []
    let path = ledger
    for (let pages = 0; pages < 5; pages += 1) {
      const { transfers, olderBefore } = (await frode.get(path, { as: 'json' })).json<LedgerBody>()
      ids.push(...transfers.map(({ id }) => id))
      expect((await frode.get(path)).text.includes('Vis eldre')).to.equal(olderBefore !== null)
      if (olderBefore === null) break
      path = `${ledger}?before=${olderBefore}`
    }
    const rows = await app.deps.database.reader.all<{ id: number }>('SELECT id FROM ledger_transfers ORDER BY id DESC')
    expect(ids).to.deep.equal(rows.map(({ id }) => id))
  })

  it('gives all its transfers to a spreadsheet, with nothing that acts', async () => {
    await contribute(app.deps, '=HYPERLINK("http://x";"klikk")')
    const answer = await (await app.signIn('frode')).get(`${ledger}.csv`)
    expect(answer.headers.get('content-type')).to.equal('text/csv; charset=utf-8')
    expect(answer.headers.get('content-disposition')).to.include('vest-telemark-posteringar.csv')
    const lines = answer.text.split('\r\n')
    expect(lines[0]).to.match(/^.?Nummer;Gjeld dagen;Hending;Frå konto;Til konto;Sum i kroner;Sak;/)
    const [count] = await app.deps.database.reader.all<{ n: number }>('SELECT COUNT(*) AS n FROM ledger_transfers')
    expect(lines).to.have.length((count?.n ?? 0) + 2)
    expect(lines[1]).to.include(';1,00;').and.to.include(`"'=HYPERLINK(""http://x"";""klikk"")"`)
  })

  it('gives a past position to a spreadsheet', async () => {
    const answer = await (await app.signIn('frode')).get('/funds/vest-telemark/position.csv?knownAt=2025-06-20')
    expect(answer.text.replace('\ufeff', '').split('\r\n').slice(0, 2)).to.deep.equal([
      'Post;Kjelde eller mottakar;Sum i kroner',
      'Innskot;KDD 13.50 post 66;4450000,00',
    ])
    expect(answer.text).to.include('Ledig ramme;;4450000,00')
  })
})
