import { expect } from 'chai'
import { seedDemonstration } from '../../db/seeds/demonstration.ts'
import { foundDemonstration, people, vestTelemark } from '../../db/seeds/people.ts'
import { type DecisionLine, type DecisionMark, listDecisions } from '../../reports/decisions.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'

const fundId = vestTelemark.id
const path = `/funds/${fundId}/decisions`

forEachEngine("The list of a fund's decisions", engine => {
  let app: TestApp

  before(async () => {
    app = await startApp(engine, { seed: seedDemonstration })
  })

  const part = (after: DecisionMark | null, limit: number) =>
    listDecisions(app.deps.database.reader, { fundId, after, limit })

  it('has every decision on applications and claims, the newest first', async () => {
    const lines = await part(null, 100)
    const days = lines.map(({ decidedDay }) => decidedDay)
    expect(days).to.deep.equal(days.toSorted().toReversed())
    const { reader } = app.deps.database
    const decided = await reader.all(
      'SELECT case_id FROM applications WHERE decided_day IS NOT NULL UNION ALL SELECT case_id FROM claims WHERE decided_day IS NOT NULL',
    )
    expect(lines).to.have.length(decided.length)
  })

  it('says what was decided, where, for how much and by whom', async () => {
    const lines = await part(null, 100)
    const first = lines.filter(({ reference }) => reference === 'VT-2025-0001')
    expect(first.map(({ caseId, ...line }) => line)).to.deep.equal([
      {
        reference: 'VT-2025-0001',
        claimNumber: 1,
        municipality: 'Fyresdal',
        place: 'Moland 14, Fyresdal',
        outcome: 'claim-settled',
        amountOre: 44_800_000,
        decidedDay: '2026-01-14',
        decidedBy: 'Cecilie Rui',
      },
      {
        reference: 'VT-2025-0001',
        claimNumber: 0,
        municipality: 'Fyresdal',
        place: 'Moland 14, Fyresdal',
        outcome: 'granted',
        amountOre: 50_000_000,
        decidedDay: '2025-06-28',
        decidedBy: 'Cecilie Rui',
      },
    ])
    expect(lines.find(({ outcome }) => outcome === 'refused')).to.include({ amountOre: null, decidedBy: 'Dag Nordbø' })
  })

  it('goes on from where a part ended, with none twice and none left out', async () => {
    const all = await part(null, 100)
    const found: DecisionLine[] = []
    for (let after: DecisionMark | null = null; found.length < all.length; after = found.at(-1) ?? null)
      found.push(...(await part(after, 2)))
    expect(found).to.deep.equal(all)
    expect(await part(found.at(-1) ?? null, 2)).to.deep.equal([])
  })

  it('goes on from a mark in the address', async () => {
    const frode = await app.signIn('frode')
    const [first, ...rest] = await part(null, 100)
    const before = `${first?.decidedDay}~${first?.caseId}~${first?.claimNumber}`
    const answer = await frode.get(`${path}?before=${before}`, { as: 'json' })
    expect(answer.json<{ decisions: unknown[] }>().decisions).to.deep.equal(rest)
    expect((await frode.get(`${path}?before=${before}`)).text).to.include('Til dei nyaste')
    expect((await frode.get(`${path}?before=i+fjor`)).status).to.equal(422)
  })

  it('tells of no applicant: no name, day of birth or organisation', async () => {
    const frode = await app.signIn('frode')
    const answers = [await frode.get(path), await frode.get(path, { as: 'json' }), await frode.get(`${path}.csv`)]
    const applicants = people.filter(({ roles, bankId }) => !roles && !bankId)
    for (const { text } of answers)
      for (const { name, birthDay, org } of applicants)
        for (const secret of [name, birthDay, org?.number, org?.name])
          if (secret !== undefined) expect(text).not.to.include(secret)
  })

  it('is a file with the same rows', async () => {
    const lines = (await (await app.signIn('frode')).get(`${path}.csv`)).text.split('\r\n')
    expect(lines).to.have.length((await part(null, 100)).length + 2)
    expect(lines).to.include(
      'VT-2025-0001;Tapskrav 1;Moland 14, Fyresdal;Fyresdal;Oppgjer godkjent;448000,00;2026-01-14;Cecilie Rui',
    )
  })

  for (const [who, status] of [
    ['frode', 200],
    ['eva', 200],
    ['anne', 200],
    ['cecilie', 200],
    ['ingrid', 403],
    ['grete', 403],
  ] as const)
    it(`answers ${who} with ${status}`, async () => {
      const client = await app.signIn(who)
      expect([(await client.get(path)).status, (await client.get(`${path}.csv`)).status]).to.deep.equal([
        status,
        status,
      ])
    })

  it('leads those who are not signed in to the sign-in', async () => {
    expect((await app.visitor().get(path)).location).to.equal(`/sign-in?next=${encodeURIComponent(path)}`)
  })
})

forEachEngine('The list of decisions of a new fund', engine => {
  it('says that there are none', async () => {
    const app = await startApp(engine, { seed: foundDemonstration })
    expect((await (await app.signIn('frode')).get(path)).text).to.include('Fondet har ikkje gjort noko vedtak enno')
  })
})
