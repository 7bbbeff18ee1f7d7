import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import type { StepProgress } from '../../server/applications/application-steps.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'

interface Draft {
  readonly version: number
  readonly facts: Record<string, unknown> & { readonly dwellings: readonly Record<string, unknown>[] }
  readonly steps: readonly StepProgress[]
}

const home = { kind: 'detached', areaM2: '120', estimatedCostOre: '4,8 mill', expectedValueOre: '4 000 000' }

forEachEngine('The application step by step', engine => {
  let app: TestApp
  let ingrid: Client
  let path: string

  beforeEach(async () => {
    app = await startApp(engine, { seed: foundDemonstration })
    ingrid = await app.signIn('ingrid')
    const opened = await ingrid.post('/cases', { fundId: vestTelemark.id, track: 'private' }, { as: 'json' })
    path = opened.json<{ location: string }>().location
  })

  const draft = async () => (await ingrid.get(path, { as: 'json' })).json<Draft>()
  const states = async () => Object.fromEntries((await draft()).steps.map(({ step, state }) => [step, state]))
  const kinds = async () =>
    (await listEvents(app.deps.database.reader, path.split('/')[2] ?? '')).map(({ kind }) => kind)

  it('says how far each part has come, and what is missing', async () => {
    expect(await states()).to.deep.equal({
      applicant: 'not-started',
      project: 'not-started',
      place: 'not-started',
      homes: 'not-started',
      financing: 'not-started',
      sum: 'optional',
    })
    await ingrid.post(`${path}/applicant`, { birthDay: '14.3.1999' })
    await ingrid.post(`${path}/place`, { place: 'Moland' })
    await ingrid.post(`${path}/homes/1`, { areaM2: '120' })
    await ingrid.post(`${path}/sum`, { requestedOre: '400 000' })
    expect(await states()).to.deep.include({ applicant: 'done', place: 'begun', homes: 'begun', sum: 'done' })
    const page = (await ingrid.get(path)).text
    expect(page)
      .to.include('Manglar: Kommune.')
      .and.include('Manglar: Bustadtype; Byggjekostnad; Venta salsverdi.')
      .and.include('Ferdig')
  })

  it('saves its own answers and leaves the others', async () => {
    await ingrid.post(`${path}/place`, { municipalityNumber: '4032', place: 'Moland' })
    await ingrid.post(`${path}/project`, { purpose: 'new-building', started: 'nei' })
    await ingrid.post(`${path}/financing`, { financing: 'stated', bankId: 'fjellbanken' })
    await ingrid.post(`${path}/financing`, { financing: 'none' })
    expect((await draft()).facts).to.deep.include({
      municipalityNumber: '4032',
      place: 'Moland',
      purpose: 'new-building',
      started: false,
      financing: 'none',
      bankId: null,
    })
  })

  it('leads to the next step, to the list, or back to the check page', async () => {
    const after = async (step: string, fields: object) => (await ingrid.post(`${path}/${step}`, { ...fields })).location
    expect(await after('applicant', { action: 'next' })).to.equal(`${path}/project`)
    expect(await after('place', { action: 'next' })).to.equal(`${path}/homes/1`)
    expect(await after('homes/1', { action: 'next' })).to.equal(`${path}/homes`)
    expect(await after('sum', { action: 'next' })).to.equal(path)
    expect(await after('place', { action: 'list' })).to.equal(path)
    expect(await after('place', { action: 'next', from: 'check' })).to.equal(`${path}/check`)
    expect(await after('homes/1', { action: 'next', from: 'check' })).to.equal(`${path}/check`)
    expect((await ingrid.get(`${path}/place?from=check`)).text).to.include('name="from" value="check"')
  })

  it('sends the form by the Enter key as its first button does', async () => {
    const page = (await ingrid.get(`${path}/place`)).text
    const form = page.slice(page.indexOf(`action="${path}/place"`))
    expect(/<button[^>]*>/.exec(form)?.[0]).to.include('value="next"')
  })

  it('shows everything again where something cannot be read, names the field, and saves nothing', async () => {
    const answer = await ingrid.post(`${path}/homes/1`, { ...home, areaM2: 'stor', grantsOre: '-4' })
    expect(answer.status).to.equal(422)
    for (const kept of ['value="stor"', 'value="-4"', 'value="4,8 mill"']) expect(answer.text).to.include(kept)
    expect(answer.text).to.include('Tilskot: Beløpet kan ikkje vere under null.').and.include('href="#areaM2"')
    const born = await ingrid.post(`${path}/applicant`, { birthDay: 'i fjor' })
    expect(born.text).to.include('Fødselsdag: Skriv ein dag').and.include('value="i fjor"')
    const wrong = await ingrid.post(`${path}/place`, { municipalityNumber: '0301' }, { as: 'json' })
    expect(wrong.json<ProblemBody>().errors.map(error => error.path)).to.deep.equal(['municipalityNumber'])
    expect(await kinds()).to.deep.equal(['draft-opened'])
  })

  it('adds, copies and removes homes, each a page of its own', async () => {
    await ingrid.post(`${path}/homes/1`, home)
    expect((await ingrid.post(`${path}/homes`, { action: 'add' })).location).to.equal(`${path}/homes/2`)
    await ingrid.post(`${path}/homes/2`, { ...home, areaM2: '80' })
    expect((await ingrid.post(`${path}/homes`, { action: 'copy-1' })).location).to.equal(`${path}/homes?done=copied`)
    await ingrid.post(`${path}/homes`, { action: 'remove-1' })
    expect((await draft()).facts.dwellings.map(({ id, areaM2 }) => [id, areaM2])).to.deep.equal([
      ['1', '120'],
      ['2', '80'],
    ])
    expect((await ingrid.get(`${path}/homes/2`)).text)
      .to.include('value="80"')
      .and.include('Bustad 2')
    for (const number of ['3', '0', 'to', '51'])
      expect((await ingrid.get(`${path}/homes/${number}`)).status, number).to.equal(404)
    const gone = await ingrid.post(`${path}/homes`, { action: 'remove-9' })
    expect([gone.status, gone.text.includes('finst ikkje i skjemaet')]).to.deep.equal([422, true])
  })

  it('adds one home for one click, however often it is sent', async () => {
    const commandId = randomUUID()
    await ingrid.post(`${path}/homes`, { action: 'add' }, { commandId })
    expect((await ingrid.post(`${path}/homes`, { action: 'add' }, { commandId })).status).to.equal(303)
    expect((await draft()).facts.dwellings).to.have.length(2)
  })

  it('gives machines the version and the time of what they saved', async () => {
    const { version } = await draft()
    const answer = await ingrid.post(`${path}/place`, { place: 'Moland' }, { as: 'json', seenVersion: version })
    expect(answer.json()).to.deep.equal({
      location: `${path}/homes/1`,
      version: version + 1,
      savedAt: '2026-05-04T08:00:00.000Z',
    })
  })

  describe('in two windows', () => {
    let version: number
    beforeEach(async () => {
      await ingrid.post(`${path}/place`, { place: 'Moland', municipalityNumber: '4032' })
      version = (await draft()).version
    })

    it('takes no notice of what is not writing, or writes the same', async () => {
      await ingrid.post(path.replace('/application', '/people'), { email: 'hilde@eksempel.no', role: 'helper' })
      const other = await ingrid.post(`${path}/place`, { place: 'Dalen' }, { as: 'json', seenVersion: version })
      expect(other.status).to.equal(200)
      const same = await ingrid.post(`${path}/place`, { place: 'Dalen' }, { as: 'json', seenVersion: version })
      expect(same.status, 'an answer that was lost is sent again').to.equal(200)
      expect((await kinds()).filter(kind => kind === 'draft-saved')).to.have.length(2)
    })

    it('refuses to write over another, and asks for each answer which is to stand', async () => {
      await ingrid.post(`${path}/place`, { place: 'Frå den andre', municipalityNumber: '4034' })
      const mine = { place: 'Frå den første', municipalityNumber: '4032' }
      const json = await ingrid.post(`${path}/place`, mine, { as: 'json', seenVersion: version })
      expect([json.status, json.json<ProblemBody>().code]).to.deep.equal([409, 'stale'])
      const page = await ingrid.post(`${path}/place`, mine, { seenVersion: version })
      expect(page.status).to.equal(409)
      expect(page.text).to.include('Frå den første').and.include('Frå den andre').and.include('Tokke')
      expect((await draft()).facts.place).to.equal('Frå den andre')
      const sent = {
        ...mine,
        dwellings: [{ areaM2: '' }],
        use: { place: 'typed', municipalityNumber: 'stored' },
      }
      const merged = await ingrid.post(`${path}/merge`, sent, { seenVersion: version + 1 })
      expect(merged.location).to.equal(`${path}?done=saved`)
      expect((await draft()).facts).to.deep.include({ place: 'Frå den første', municipalityNumber: '4034' })
    })

    it('asks again for what was not chosen, and loses nothing', async () => {
      const sent = { place: 'Min', municipalityNumber: '4034', dwellings: [{ areaM2: '' }], use: { place: 'typed' } }
      const answer = await ingrid.post(`${path}/merge`, sent, { seenVersion: version })
      expect(answer.status).to.equal(422)
      expect(answer.text).to.include('Kommune: Vel kva som skal gjelde.').and.include('href="#use-municipalityNumber"')
      expect(answer.text).to.match(/name="use\[place\]" value="typed" checked/)
      expect((await draft()).facts.place).to.equal('Moland')
    })

    it('keeps a home that another window removed, if that is chosen', async () => {
      await ingrid.post(`${path}/homes`, { action: 'add' })
      const seen = (await draft()).version
      await ingrid.post(`${path}/homes`, { action: 'remove-2' })
      const late = await ingrid.post(`${path}/homes/2`, home, { seenVersion: seen })
      expect(late.status).to.equal(409)
      expect(late.text).to.include('Ingen slik bustad').and.include('name="use[dwellings-1]"')
      const { facts, version: now } = await draft()
      const { track: _track, dwellings: _none, ...answers } = facts
      const merge = (choice: string) => ({ ...answers, dwellings: [{}, home], use: { 'dwellings-1': choice } })
      await ingrid.post(`${path}/merge`, merge('stored'), { as: 'json', seenVersion: now })
      expect((await draft()).facts.dwellings).to.have.length(1)
      await ingrid.post(`${path}/merge`, merge('typed'), { as: 'json', seenVersion: now })
      expect((await draft()).facts.dwellings[1]).to.include({ id: '2', kind: 'detached', areaM2: '120' })
    })
  })
})
