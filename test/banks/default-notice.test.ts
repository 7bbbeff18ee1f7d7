import { expect } from 'chai'
import { personIn } from '../cases/case-app.ts'
import { builtCase, ingridFacts, ingridsCase, openFund } from '../claims/claim-world.ts'
import { fieldsIn, textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { toldOf, typedLoan, withLoan } from './bank-world.ts'

const told = { kind: 'forced-sale', eventDay: '1.4.2028', words: 'Kravet er sendt til namsmannen.' }

forEachEngine('A bank tells of a default or a forced sale', engine => {
  let app: TestApp
  let caseId: string

  beforeEach(async () => {
    app = await openFund(engine)
    caseId = await ingridsCase(app)
  })

  it('and the officer and the applicant hear of it, on the page and by notice', async () => {
    const grete = await app.signIn('grete')
    const path = `/guarantees/${caseId}/default-notices`
    const half = await grete.post(path, { ...told, eventDay: '' })
    expect([half.status, fieldsIn(half.text).get('words')]).to.eql([422, told.words])
    const early = { ...told, kind: 'default', eventDay: '1.4.2028' }
    expect((await grete.post(path, early)).status, 'a default that has not been yet').to.equal(422)
    const commandId = '01900000-0000-7000-8000-000000000004'
    for (const _ of ['first', 'repeat'])
      expect((await grete.post(path, told, { commandId })).location).to.equal(
        `/guarantees/${caseId}?done=default-notice`,
      )
    expect((await toldOf(app.deps, 'default-notified')).map(({ recipient }) => recipient)).to.eql(['ingrid', 'anne'])
    for (const userId of ['ingrid', 'anne', 'cecilie']) {
      const text = textIn((await (await personIn(app, userId, caseId)).html()).text)
      expect(text, userId).to.include('Banken har meldt om tvangssal').and.include(told.words)
    }
    const owner = await (await app.signIn('frode')).get(`/cases/${caseId}`, { as: 'json' })
    expect(owner.text).not.to.include(told.words).and.not.include('default-notified')
  })

  it('and nothing that a bank does reaches a case of another bank, whichever way it asks', async () => {
    const other = await builtCase(app, { applicant: 'knut', facts: { ...ingridFacts, bankId: 'dalbanken' } })
    await withLoan(app.deps, caseId)
    const routes: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
      ['loan', typedLoan],
      ['remaining-loan', { remainingOre: '1', asOfDay: '1.3.2028' }],
      ['assignment', { accountNumber: '97105512345' }],
      ['assignment-revocation', { confirmed: 'true' }],
      ['default-notices', told],
      ['financing', { answer: 'confirmed' }],
    ]
    for (const [who, theirs] of [
      ['halvor', caseId],
      ['grete', other],
    ] as const) {
      const client = await app.signIn(who)
      for (const [route, fields] of routes)
        for (const as of ['html', 'json'] as const)
          expect(
            (await client.post(`/guarantees/${theirs}/${route}`, fields, { as })).status,
            `${who} ${route}`,
          ).to.equal(404)
      for (const page of [`/guarantees/${theirs}`, `/guarantees/${theirs}/financing`, `/cases/${theirs}`])
        expect((await client.get(page)).status, `${who} ${page}`).to.equal(404)
    }
    const halvor = await app.signIn('halvor')
    expect((await halvor.get('/guarantees', { as: 'json' })).text).not.to.include(caseId)
    const changed = await app.deps.database.reader.all("SELECT id FROM case_events WHERE actor_id = 'halvor'")
    expect(changed).to.eql([])
  })

  it('is for the bank alone', async () => {
    for (const userId of ['ingrid', 'anne', 'frode', 'eva']) {
      const client = await app.signIn(userId)
      const answer = await client.post(`/guarantees/${caseId}/default-notices`, told, { as: 'json' })
      expect(answer.status, userId).to.equal(403)
    }
    expect((await app.visitor().post(`/guarantees/${caseId}/loan`, typedLoan, { as: 'json' })).status).to.equal(401)
  })
})
