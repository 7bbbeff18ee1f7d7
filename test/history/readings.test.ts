import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { kroner } from '../../server/shared/money.ts'
import { committed, fundId, openFund, recommended, submitted } from '../cases/case-app.ts'
import type { TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'

interface Row {
  readonly user_id: string
  readonly route: string
  readonly form: string
  readonly party: string
  readonly reason: string
  readonly words: string | null
}

forEachEngine('reading a case', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })

  const logged = (caseId: string): Promise<Row[]> =>
    app.deps.database.reader.all(
      'SELECT user_id, route, form, party, reason, words FROM case_readings WHERE case_id = ? ORDER BY id',
      [caseId],
    )

  /** `anne page takes` for each that was logged. */
  const trace = async (caseId: string) =>
    (await logged(caseId)).map(({ user_id, form, reason }) => `${user_id} ${form} ${reason}`)

  const read = async (userId: string, path: string, as: 'html' | 'json' = 'html') =>
    (await app.signIn(userId)).get(path, { as })

  it('leaves a trace of everybody but the applicant, with the reason that the case gives', async () => {
    const caseId = await recommended(app)
    const path = `/cases/${caseId}`
    for (const who of ['ingrid', 'anne', 'cecilie', 'eva', 'frode'])
      expect((await read(who, path)).status, who).to.equal(200)
    expect(await trace(caseId)).to.eql([
      'anne page assigned',
      'cecilie page decides',
      'eva page manages',
      'frode page oversees',
    ])
    expect((await logged(caseId))[0]).to.include({ route: '/cases/:case', party: 'case-officer' })
  })

  it('leaves a trace of the bank, where the guarantee names it', async () => {
    const caseId = await committed(app)
    expect((await read('grete', `/guarantees/${caseId}`)).status).to.equal(200)
    expect(await trace(caseId)).to.eql(['grete page bank'])
  })

  it('tells one who has worked with the case before from one who takes it', async () => {
    const caseId = await submitted(app)
    await read('anne', `/cases/${caseId}`)
    await play.recommend(app.deps, caseId, { officer: 'bjorn' })
    await play.decide(app.deps, caseId, 'cecilie')
    await read('cecilie', `/cases/${caseId}`)
    expect(await trace(caseId)).to.eql(['anne page takes', 'cecilie page took-part'])
  })

  it('is one reading for a session and a version, and of each form its own', async () => {
    const caseId = await recommended(app)
    const anne = await app.signIn('anne')
    for (const as of ['html', 'html', 'json', 'json', 'html'] as const) await anne.get(`/cases/${caseId}`, { as })
    expect(await trace(caseId)).to.eql(['anne page assigned', 'anne data assigned'])
    await play.decide(app.deps, caseId, 'cecilie')
    await anne.get(`/cases/${caseId}`)
    await read('anne', `/cases/${caseId}`)
    expect(await trace(caseId)).to.have.length(4)
  })

  it('is what a machine is answered by a command that shows something of the case, and no other command', async () => {
    const caseId = await submitted(app)
    await beginAssessment(app.deps, await play.commandBy(app.deps, caseId, 'anne'))
    const anne = await app.signIn('anne')
    const fields = { dwellings: [{ id: '1', approvedCostOre: kroner(4_800_000), expectedValueOre: kroner(4_000_000) }] }
    const calculated = await anne.post(`/cases/${caseId}/recommendation/calculation`, fields, { as: 'json' })
    expect(calculated.status, calculated.text).to.equal(200)
    await anne.post(`/cases/${caseId}/notes`, { body: 'Ring banken.' }, { as: 'json' })
    expect((await logged(caseId)).map(({ route, form }) => `${form} ${route}`)).to.eql([
      'data /cases/:case/recommendation/calculation',
    ])
  })

  it('leaves no trace where nothing was shown', async () => {
    const caseId = await submitted(app)
    expect((await read('olav', `/cases/${caseId}`)).status).to.equal(404)
    expect((await read('grete', `/guarantees/${caseId}`)).status).to.equal(404)
    expect((await read('anne', `/cases/${caseId}/claims/none`)).status).to.equal(404)
    expect((await read('cecilie', `/cases/${caseId}/recommendation`)).status).to.equal(403)
    expect(await trace(caseId)).to.eql([])
  })

  it('is not answered where it cannot be logged', async () => {
    const caseId = await submitted(app)
    await app.deps.database.transact(tx => tx.run('ALTER TABLE case_readings RENAME TO elsewhere'))
    expect((await read('anne', `/cases/${caseId}`)).status).to.equal(500)
    expect((await read('ingrid', `/cases/${caseId}`)).status).to.equal(200)
  })

  it('changes nothing of the case, and can never be changed itself', async () => {
    const caseId = await submitted(app)
    const version = async () =>
      (await app.deps.database.reader.first<{ version: number }>('SELECT version FROM cases WHERE id = ?', [caseId]))
        ?.version
    const before = await version()
    await read('anne', `/cases/${caseId}`)
    expect(await version()).to.equal(before)
    for (const sql of ["UPDATE case_readings SET reason = 'bank'", 'DELETE FROM case_readings']) {
      const outcome = await app.deps.database.transact(tx => tx.run(sql)).catch((error: Error) => error.message)
      expect(outcome).to.include('case_readings is only ever added to')
    }
  })

  it('of the lists of a fund is logged once in a day for each session', async () => {
    const anne = await app.signIn('anne')
    for (const path of ['worklist', 'worklist?q=Ingrid', 'decisions']) await anne.get(`/funds/${fundId}/${path}`)
    app.clock.set('2026-05-05T08:00:00.000Z')
    await (await app.signIn('anne')).get(`/funds/${fundId}/worklist`)
    const rows = await app.deps.database.reader.all('SELECT day, user_id, route FROM list_readings ORDER BY id')
    expect(rows).to.eql([
      { day: '2026-05-04', user_id: 'anne', route: '/funds/:fund/worklist' },
      { day: '2026-05-04', user_id: 'anne', route: '/funds/:fund/decisions' },
      { day: '2026-05-05', user_id: 'anne', route: '/funds/:fund/worklist' },
    ])
  })

  describe('by somebody who has no part in it', () => {
    let caseId: string
    let path: string
    let bjorn: Client
    beforeEach(async () => {
      caseId = await recommended(app)
      path = `/cases/${caseId}`
      bjorn = await app.signIn('bjorn')
    })

    const giveReason = (words: string, as: 'html' | 'json' = 'html') =>
      bjorn.post(`${path}/reading-reason`, { words, next: `${path}/history?show=readings` }, { as })

    it('waits for a reason, and shows nothing before it is given', async () => {
      const asked = await bjorn.get(`${path}/history?show=readings`)
      expect(asked.status).to.equal(403)
      expect(asked.text)
        .to.include('Kvifor opnar du ho?')
        .and.include(`value="${path}/history?show=readings"`)
        .and.not.include('Ingrid')
        .and.not.include('Fyresdal')
      const machine = await bjorn.get(path, { as: 'json' })
      expect(machine.status).to.equal(403)
      expect(machine.json<ProblemBody>().code).to.equal('reason-needed')
      expect(await trace(caseId)).to.eql([])
    })

    it('goes on to where they were going, and keeps the reason with all they read in the session', async () => {
      const answer = await giveReason('Søkjaren ringde og spurde')
      expect([answer.status, answer.location]).to.eql([303, `${path}/history?show=readings`])
      expect((await bjorn.get(path)).status).to.equal(200)
      expect((await bjorn.get(path, { as: 'json' })).status).to.equal(200)
      const rows = await logged(caseId)
      expect(rows.map(({ reason }) => reason)).to.eql(['given', 'given', 'given'])
      expect(rows.at(-1)).to.include({ user_id: 'bjorn', words: 'Søkjaren ringde og spurde' })
    })

    it('asks a machine for it in the same way', async () => {
      expect((await giveReason('Kontroll av ein klage', 'json')).status).to.equal(200)
      expect((await bjorn.get(path, { as: 'json' })).status).to.equal(200)
    })

    it('asks again in another session, and for another case', async () => {
      await giveReason('Søkjaren ringde og spurde')
      expect((await read('bjorn', path)).status).to.equal(403)
      const other = await recommended(app, 'terje')
      expect((await bjorn.get(`/cases/${other}`)).status).to.equal(403)
    })

    it('keeps what was typed where it is too short, and leads nowhere else', async () => {
      const answer = await bjorn.post(`${path}/reading-reason`, { words: 'så', next: 'https://other.example/' })
      expect(answer.status).to.equal(422)
      expect(answer.text)
        .to.include('value="så"')
        .and.include(`name="next" value="${path}"`)
        .and.include('href="#words"')
      expect(await trace(caseId)).to.eql([])
    })

    it('is told nothing of a draft, which looks like no case at all', async () => {
      const draft = await draftOf('olav')
      expect((await bjorn.get(`/cases/${draft}`)).status).to.equal(404)
      expect((await read('cecilie', `/cases/${draft}`)).status).to.equal(404)
    })
  })

  async function draftOf(applicant: string): Promise<string> {
    const client = await app.signIn(applicant)
    const answer = await client.post('/cases', { fundId, track: 'private' }, { as: 'json' })
    return answer.json<{ location: string }>().location.split('/')[2] ?? ''
  }
})
