import { expect } from 'chai'
import { contractorFacts } from '../../db/seeds/homes.ts'
import * as play from '../../db/seeds/play.ts'
import type { JournalEntry } from '../../server/cases/journal-entries.ts'
import { committed, fundId, openFund, submitted } from '../cases/case-app.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'

const path = `/funds/${fundId}/journal`
const row = { kind: 'detached', costKr: 3_600_000, valueKr: 3_200_000, areaM2: '90', count: 2 } as const

forEachEngine('the public journal', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })

  const entries = async (query = ''): Promise<readonly JournalEntry[]> => {
    const answer = await app.visitor().get(path + query, { as: 'json' })
    return answer.json<{ entries: readonly JournalEntry[] }>().entries
  }

  const applyAs = (applicant: string, orgNumber: string, orgName: string) =>
    play.apply(app.deps, {
      applicant,
      fundId,
      facts: contractorFacts(
        { orgNumber, orgName, municipalityNumber: '4034', place: 'Byggefeltet 7', bankId: null },
        row,
      ),
    })

  it('lists letters in and out, the newest first, open to everybody', async () => {
    await committed(app)
    expect((await entries()).map(({ reference, kind, direction }) => `${reference} ${direction} ${kind}`)).to.eql([
      'VT-2026-0001 out granted',
      'VT-2026-0001 in submitted',
    ])
  })

  it('says nothing of a private person, of where the home is or of what was decided', async () => {
    await committed(app)
    const { text } = await app.visitor().get(path)
    expect(text)
      .to.include('Vedtak i søknad om tapsgaranti')
      .and.include('Skjerma (privatperson)')
      .and.not.match(/Ingrid|Tveitane|Fyresdal|innvilg|500\s000/)
    for (const entry of await entries())
      expect(entry).to.have.all.keys('day', 'reference', 'number', 'kind', 'direction', 'isAgain', 'company')
  })

  it('names a company, but not one that may bear the name of a person', async () => {
    await app.deps.database.transact(tx => tx.run("UPDATE users SET org_name = 'Felle og Moen DA' WHERE id = 'sigurd'"))
    await applyAs('ragnhild', '923456783', 'Moen Bustad AS')
    await applyAs('sigurd', '811223344', 'Felle og Moen DA')
    expect((await entries()).map(({ company }) => company)).to.eql([null, 'Moen Bustad AS'])
  })

  it('does not take what came from others, or went to others, for the applicant\u2019s', async () => {
    const caseId = await applyAs('ragnhild', '923456783', 'Moen Bustad AS')
    for (const kind of ['information-registered', 'appeal-forwarded', 'message-sent']) await happens(caseId, kind)
    expect((await entries()).map(({ kind, company }) => `${kind} ${company}`)).to.eql([
      'message-sent Moen Bustad AS',
      'appeal-forwarded null',
      'information-registered null',
      'submitted Moen Bustad AS',
    ])
    const { text } = await app.visitor().get(path)
    expect(text).to.include('Andre enn søkjaren').and.include('Klageinstansen').and.not.include('Skjerma')
    expect(await entries('?q=moen')).to.have.length(2)
  })

  async function happens(caseId: string, kind: string): Promise<void> {
    const sql = `INSERT INTO case_events (case_id, seq, kind, actor_id, day, recorded_at, detail_hash, previous_hash, hash)
      SELECT case_id, seq + 1, ?, actor_id, day, recorded_at, detail_hash, previous_hash, hash FROM case_events
      WHERE case_id = ? ORDER BY seq DESC LIMIT 1`
    await app.deps.database.transact(tx => tx.run(sql, [kind, caseId]))
  }

  it('tells nothing of a draft, nor of what went before it was sent in', async () => {
    await app.deps.database.transact(tx => tx.run("UPDATE users SET name = name WHERE id = 'olav'"))
    const client = await app.signIn('olav')
    await client.post('/cases', { fundId, track: 'private' }, { as: 'json' })
    expect(await entries()).to.eql([])
    expect((await app.visitor().get(path)).text).to.include('Det er ikkje ført noko i mai 2026')
  })

  it('shows one month at a time', async () => {
    await submitted(app)
    app.clock.set('2026-06-02T08:00:00.000Z')
    expect(await entries()).to.eql([])
    expect(await entries('?month=2026-05')).to.have.length(1)
    const { text } = await app.visitor().get(`${path}?month=2026-05`)
    expect(text).to.include('Postjournal for mai 2026').and.include('month=2026-06').and.include('month=2026-04')
    expect((await app.visitor().get(path)).text).not.to.include('month=2026-07')
    expect((await app.visitor().get(`${path}?month=2026-01`)).text).not.to.include('month=2025-12')
  })

  it('finds a case number and a company, and never a person', async () => {
    await submitted(app)
    await applyAs('ragnhild', '923456783', 'Moen Bustad AS')
    expect(await entries('?q=vt-2026-0001')).to.have.length(1)
    expect(await entries('?q=bustad')).to.have.length(1)
    for (const person of ['Ingrid', 'Tveitane', 'Ragnhild', '%', '_'])
      expect(await entries(`?q=${encodeURIComponent(person)}`), person).to.eql([])
  })

  it('keeps what was sought where the month is none', async () => {
    const answer = await app.visitor().get(`${path}?month=mai&q=Moen`)
    expect(answer.status).to.equal(422)
    expect(answer.text).to.include('value="Moen"').and.include('href="#month"')
    expect((await app.visitor().get(`${path}?month=mai`, { as: 'json' })).status).to.equal(422)
  })

  it('comes as a file for a spreadsheet', async () => {
    await committed(app)
    const answer = await app.visitor().get(`${path}.csv?month=2026-05`)
    expect(answer.headers.get('content-disposition')).to.include('vest-telemark-postjournal-2026-05.csv')
    const lines = answer.text.replace('\ufeff', '').trim().split('\r\n')
    expect(lines[0]).to.equal('Dag;Sak;Dokument;Retning;Tittel;Avsendar eller mottakar')
    expect(lines).to.have.length(3)
    expect(lines[1]).to.match(/^2026-05-04;VT-2026-0001;VT-2026-0001\/\d+;Ut;Vedtak i søknad om tapsgaranti;Skjerma/)
  })

  it('calls an application that is sent again a corrected one', async () => {
    const caseId = await submitted(app)
    await returnAndResend(caseId)
    expect((await entries()).filter(({ kind }) => kind === 'submitted').map(({ isAgain }) => isAgain)).to.eql([
      true,
      false,
    ])
  })

  async function returnAndResend(caseId: string): Promise<void> {
    const sql = `INSERT INTO case_events (case_id, seq, kind, actor_id, day, recorded_at, detail_hash, previous_hash, hash)
      SELECT case_id, seq + 1, kind, actor_id, day, recorded_at, detail_hash, previous_hash, hash FROM case_events
      WHERE case_id = ? AND kind = 'submitted'`
    await app.deps.database.transact(tx => tx.run(sql, [caseId]))
  }
})
