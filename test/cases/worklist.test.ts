import { expect } from 'chai'
import { soldHome } from '../../db/seeds/homes.ts'
import * as losses from '../../db/seeds/losses.ts'
import * as play from '../../db/seeds/play.ts'
import { putOnWaitingList } from '../../server/applications/put-on-waiting-list.ts'
import type { WorklistCounts } from '../../server/cases/worklist-counts-read.ts'
import type { WorkItem } from '../../server/cases/worklist-read.ts'
import type { FoundCase } from '../../server/cases/worklist-search-read.ts'
import { notifySale } from '../../server/guarantees/notify-sale.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { Client } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { inParallel } from '../support/many-cases.ts'
import { completed, fundId, moveTo, openFund, personIn, recommended, submitted } from './case-app.ts'

const path = `/funds/${fundId}/worklist`

interface List {
  readonly view: string
  readonly counts: WorklistCounts
  readonly items: readonly WorkItem[]
  readonly more: boolean
}

const listOf = async (client: Client, query = ''): Promise<List> =>
  (await client.get(path + query, { as: 'json' })).json<List>()

const namesIn = ({ items }: List): string[] =>
  items.map(({ kind, status, applicantName }) => `${kind} ${status} ${applicantName}`)

forEachEngine('The worklist', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  it('is what staff find at the bare address of cases, and applicants find their own', async () => {
    expect((await (await app.signIn('anne')).get('/cases')).location).to.equal(path)
    expect((await (await app.signIn('terje')).get('/cases')).location).to.equal('/my-cases')
    expect((await app.visitor().get('/cases')).location).to.equal('/sign-in?next=%2Fcases')
  })

  it('has everything that waits for somebody, the longest waiting first', async () => {
    const waiting = await recommended(app, 'terje')
    await putOnWaitingList(app.deps, await play.commandBy(app.deps, waiting, 'cecilie'))
    moveTo(app, '2026-05-05')
    const [noticed, sold] = [await completed(app), await completed(app)]
    const bid = { dwellingId: '1', bidOre: kroner(3_900_000), armsLength: true }
    for (const caseId of [noticed, sold])
      await notifySale(app.deps, await play.commandBy(app.deps, caseId, 'ingrid'), bid)
    moveTo(app, '2026-05-06')
    const facts = {
      accountNumber: '86011117947',
      dwellings: [soldHome('1', { costKr: 4_800_000, priceKr: 3_900_000, on: day('2026-05-06') })],
    }
    await losses.claim(app.deps, sold, { applicant: 'ingrid', facts })
    moveTo(app, '2026-05-07')
    await submitted(app)
    const eva = await app.signIn('eva')
    const list = await listOf(eva, '?view=all')
    expect(namesIn(list)).to.deep.equal([
      'application waiting Terje Haukås',
      'sale pending Ingrid Tveitane',
      'claim lodged Ingrid Tveitane',
      'application submitted Ingrid Tveitane',
    ])
    expect(list.items.map(({ amountOre }) => amountOre)).to.deep.equal([
      kroner(1_440_000),
      kroner(3_900_000),
      null,
      null,
    ])
    const [, sale, claim] = list.items
    expect([sale?.caseId, claim?.due?.kind], 'a home that is claimed as sold waits for no answer to its bid').to.eql([
      noticed,
      'answer',
    ])
    expect(list.counts).to.deep.equal({
      mine: 0,
      unassigned: 2,
      decide: 0,
      pay: 0,
      waiting: 1,
      sales: 1,
      appeals: 0,
      all: 4,
    })
    const text = textIn((await eva.get(`${path}?view=all`)).text)
    expect(text).to.match(/VT-2026-0003 Tapskrav 1 Meldt inn [\d.]+ Ingrid Tveitane Fyresdal/)
    expect(text).to.include('3 dagar sidan 04.05.2026')
  })

  it('begins with what is theirs: an officer\u2019s own cases, what an approver decides, what is to be paid', async () => {
    const caseId = await recommended(app)
    expect((await listOf(await app.signIn('anne'))).view).to.equal('mine')
    const forApprover = await listOf(await app.signIn('cecilie'))
    expect([forApprover.view, ...forApprover.items.map(({ caseId: id }) => id)]).to.deep.equal(['decide', caseId])
    expect((await listOf(await app.signIn('eva'))).view).to.equal('pay')
  })

  it('has an officer\u2019s own cases apart from others\u2019', async () => {
    for (const officer of ['anne', 'bjorn']) {
      const caseId = await submitted(app)
      const { client } = await personIn(app, officer, caseId)
      await client.post(`/cases/${caseId}/assessment`)
      const list = await listOf(client, '?view=mine')
      expect([list.items.map(item => item.caseId), list.counts.mine]).to.deep.equal([[caseId], 1])
      expect(list.items[0]?.officerName).to.match(officer === 'anne' ? /^Anne/ : /^Bjørn/)
    }
  })

  it('says where the viewer has prepared the case, which another must decide', async () => {
    await recommended(app)
    const forPreparer = await listOf(await app.signIn('anne'), '?view=decide')
    const forOther = await listOf(await app.signIn('cecilie'), '?view=decide')
    expect([forPreparer.items[0]?.preparedByViewer, forOther.items[0]?.preparedByViewer]).to.deep.equal([true, false])
  })

  it('goes on where the page before ended, each thing once', async () => {
    const caseIds = await inParallel(
      8,
      Array.from({ length: 117 }, (_, index) => () => {
        moveTo(app, `2026-05-${String(4 + (index % 3)).padStart(2, '0')}`)
        return submitted(app)
      }),
    )
    const anne = await app.signIn('anne')
    const seen: WorkItem[] = []
    const sizes: number[] = []
    for (let [page, more] = [1, true]; more; page += 1) {
      const list = await listOf(anne, `?view=unassigned&page=${page}`)
      seen.push(...list.items)
      sizes.push(list.items.length)
      more = list.more
    }
    expect(sizes).to.deep.equal([50, 50, 17])
    expect(new Set(seen.map(({ caseId }) => caseId))).to.deep.equal(new Set(caseIds))
    const days = seen.map(({ since }) => since)
    expect(days).to.deep.equal(days.toSorted())
    const html = (await anne.get(`${path}?view=unassigned`)).text
    const next = /href="([^"]+page=2[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await anne.get(next)).text).to.include('Dei førre')
  })

  it('says so when nothing waits', async () => {
    const text = textIn((await (await app.signIn('anne')).get(path)).text)
    expect(text).to.include('Du har ingen saker til vurdering.')
  })

  it('finds any case by its number, its beginning, or a part of a name, in any letters', async () => {
    const [first, second] = [await submitted(app), await recommended(app, 'terje')]
    const anne = await app.signIn('anne')
    const found = async (q: string) => {
      const answer = await anne.get(`${path}?q=${encodeURIComponent(q)}`, { as: 'json' })
      return answer.json<{ found: FoundCase[] }>().found.map(({ caseId }) => caseId)
    }
    for (const q of ['VT-2026-0001', 'vt-2026-0001', '1', '0001', 'Tveitane', 'ingRID', 'tveit']) {
      expect([q, await found(q)]).to.deep.equal([q, [first]])
    }
    for (const q of ['HAUKÅS', 'haukås bygg', 'ukås']) expect([q, await found(q)]).to.deep.equal([q, [second]])
    expect(await found('VT-2026')).to.deep.equal([second, first])
    for (const q of ['0009', '%', '_', 'hauk_s', "'; --", 'haukos']) expect([q, await found(q)]).to.deep.equal([q, []])
  })

  it('tells what it did not find', async () => {
    const text = textIn((await (await app.signIn('anne')).get(`${path}?q=ukjend`)).text)
    expect(text).to.include('Ingen saker høver med «ukjend»')
  })

  it('is for those who work in the fund', async () => {
    const statusFor = async (userId: string) => (await (await app.signIn(userId)).get(path)).status
    for (const userId of ['frode', 'grete', 'ingrid'])
      expect([userId, await statusFor(userId)]).to.deep.equal([userId, 403])
    const anne = await app.signIn('anne')
    expect((await anne.get('/funds/other/worklist')).status).to.equal(404)
    expect((await anne.get(`${path}?view=bogus`, { as: 'json' })).status).to.equal(422)
  })
})
