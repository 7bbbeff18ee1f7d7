import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { returnApplication } from '../../server/applications/return-application.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { groupOf } from '../../server/cases/history-kinds.ts'
import type { CaseHistory } from '../../server/cases/history-page.ts'
import { kroner } from '../../server/shared/money.ts'
import { completed, openFund, personIn, recommended, submitted } from '../cases/case-app.ts'
import { ingridFacts } from '../claims/claim-world.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'

forEachEngine("a case's history", engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })

  const historyFor = async (userId: string, caseId: string, query = ''): Promise<CaseHistory> =>
    (await (await app.signIn(userId)).get(`/cases/${caseId}/history${query}`, { as: 'json' })).json<CaseHistory>()

  it('tells the applicant everything that happened, and who has looked at their case, when and why', async () => {
    const caseId = await recommended(app)
    await (await personIn(app, 'anne', caseId)).html()
    const ingrid = await personIn(app, 'ingrid', caseId)
    const { text, status } = await ingrid.html('/history')
    expect(status).to.equal(200)
    expect(text)
      .to.include('Søknaden vart send inn')
      .and.include('Innsyn i saka')
      .and.include('Anne Strand')
      .and.include('Saksbehandlar')
      .and.include('Er saksbehandlar i saka')
      .and.include('1 side')
      .and.include(`/cases/${caseId}/export.zip`)
    const { readings, counts } = await historyFor('ingrid', caseId)
    expect(readings).to.have.length(1)
    expect(readings[0]).to.deep.include({
      name: 'Anne Strand',
      parties: ['case-officer'],
      reason: 'assigned',
      pages: 1,
      files: 0,
    })
    expect(counts.readings).to.equal(1)
  })

  it('shows the applicant no word of how the case is being considered, which the staff see', async () => {
    const caseId = await recommended(app)
    const words = (history: CaseHistory) => history.events.find(({ kind }) => kind === 'recommended')?.detail
    expect(words(await historyFor('ingrid', caseId))).to.eql({})
    expect(words(await historyFor('anne', caseId))).to.include({ outcome: 'granted' })
  })

  it('counts pages and files by person, day and reason, with the reason that was given', async () => {
    const caseId = await recommended(app)
    const bjorn = await app.signIn('bjorn')
    await bjorn.post(`/cases/${caseId}/reading-reason`, { words: 'Søkjaren ringde' })
    for (const tail of ['', '/history']) await bjorn.get(`/cases/${caseId}${tail}`)
    const { readings } = await historyFor('ingrid', caseId)
    expect(readings).to.have.length(1)
    expect(readings[0]).to.deep.include({ name: 'Bjørn Kveseth', reason: 'given', words: 'Søkjaren ringde', pages: 2 })
    expect((await (await personIn(app, 'ingrid', caseId)).html('/history')).text).to.include('«Søkjaren ringde»')
  })

  it('is narrowed to one kind of event, or to the readings alone', async () => {
    const caseId = await completed(app)
    const all = await historyFor('ingrid', caseId)
    const guarantee = await historyFor('ingrid', caseId, '?show=guarantee')
    expect(guarantee.events.map(({ kind }) => kind)).to.include.members([
      'commitment-accepted',
      'building-started',
      'completed',
    ])
    expect(guarantee.events).to.have.length(all.counts.guarantee)
    expect(guarantee.readings).to.eql([])
    expect((await historyFor('anne', caseId, '?show=readings')).events).to.eql([])
    const counted = Object.entries(all.counts).reduce(
      (sum, [kind, count]) => sum + (kind === 'readings' ? 0 : count),
      0,
    )
    expect(counted).to.equal(all.events.length)
    const strange = await (await personIn(app, 'ingrid', caseId)).html('/history?show=everything')
    expect(strange.status).to.equal(422)
  })

  it('shows what was changed from what to what when an application is sent in again', async () => {
    const caseId = await submitted(app)
    await handBackAndCorrect(caseId)
    const again = (await historyFor('ingrid', caseId)).events.filter(({ kind }) => kind === 'submitted')
    expect(again.map(({ correction }) => correction?.changed ?? null)).to.eql([
      null,
      ['place', 'dwellings.0.estimatedCostOre'],
    ])
    const { text } = await (await personIn(app, 'ingrid', caseId)).html('/history')
    expect(text.replaceAll('\u00a0', ' '))
      .to.include('<ins>Ny veg 1</ins>')
      .and.include('<del>4 800 000 kr</del>')
      .and.include('<ins>4 900 000 kr</ins>')
  })

  async function handBackAndCorrect(caseId: string): Promise<void> {
    const { deps } = app
    await play.recommend(deps, caseId, { officer: 'anne' })
    await returnToOfficer(caseId)
    await returnApplication(deps, await play.commandBy(deps, caseId, 'anne'), { reason: 'Adressa manglar.' })
    const [home] = ingridFacts.dwellings
    if (!home) throw new Error('Ingrid builds nothing')
    const facts = { ...ingridFacts, place: 'Ny veg 1', dwellings: [{ ...home, estimatedCostOre: kroner(4_900_000) }] }
    await saveDraft(deps, await play.commandBy(deps, caseId, 'ingrid'), facts)
    await submitApplication(deps, await play.commandBy(deps, caseId, 'ingrid'))
  }

  async function returnToOfficer(caseId: string): Promise<void> {
    const { returnRecommendation } = await import('../../server/applications/return-recommendation.ts')
    await returnRecommendation(app.deps, await play.commandBy(app.deps, caseId, 'cecilie'), {
      reason: 'Sjå på adressa.',
    })
  }

  it('is nothing for others: no applicant elsewhere, no bank, no owner', async () => {
    const caseId = await completed(app)
    const status = async (who: string) => (await (await personIn(app, who, caseId)).html('/history')).status
    expect(await status('olav')).to.equal(404)
    expect(await status('grete')).to.equal(403)
    expect(await status('frode')).to.equal(403)
  })

  it('is linked to from the page of the case, which shows the latest', async () => {
    const caseId = await completed(app)
    expect((await (await personIn(app, 'ingrid', caseId)).html()).text).to.include(`href="/cases/${caseId}/history"`)
    expect((await (await personIn(app, 'frode', caseId)).html()).text).not.to.include(`href="/cases/${caseId}/history"`)
  })
})

describe('kinds of history', () => {
  it('have a place for every event', () => {
    expect(groupOf('submitted')).to.equal('application')
    expect(groupOf('message-sent')).to.equal('dialogue')
    expect(groupOf('document-received')).to.equal('dialogue')
    expect(groupOf('granted')).to.equal('assessment')
    expect(groupOf('guarantee-lapsed')).to.equal('guarantee')
    expect(groupOf('claim-settled')).to.equal('claim')
    expect(groupOf('deadline-moved')).to.equal('deadlines')
  })
})
