import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { registerTie } from '../../server/cases/register-tie.ts'
import { fundId, openFund, personIn } from '../cases/case-app.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { appealAs, appealOf, refused } from './appeal-world.ts'

forEachEngine('An appeal that somebody disqualified has prepared', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })
  afterEach(() => app.close())

  it('is given back and prepared by another before it is answered; the page says so and offers no answer', async () => {
    const caseId = await refused(app)
    const id = await appealAs(await personIn(app, 'ingrid', caseId))
    const answer = { outcome: 'forward', words: 'Ikkje noko nytt.' }
    await (await personIn(app, 'anne', caseId)).post(`/appeal/${id}/review`, answer)
    const dag = await personIn(app, 'dag', caseId)
    expect((await appealOf(dag, id)).steps).to.eql(['answer-appeal', 'return-appeal-review'])
    const { actor, commandId } = await play.commandBy(app.deps, caseId, 'eva')
    const tie = {
      tie: 'line',
      name: 'Ingrid Tveitane',
      email: 'ingrid@demo.invalid',
      orgNumber: null,
      post: null,
    } as const
    await registerTie(app.deps, { fundId, actor, commandId }, { ...tie, userId: 'anne' })

    const page = await appealOf(dag, id)
    expect([page.steps, page.impartiality?.preparerDisqualified]).to.eql([['return-appeal-review'], true])
    expect(textIn((await dag.html(`/appeal/${id}`)).text)).to.include('inhabil')
    const barred = await dag.postJson(`/appeal/${id}/answer`, answer)
    expect(barred.json<ProblemBody>()).to.include({ code: 'disqualified', who: 'preparer' })

    expect((await dag.post(`/appeal/${id}/review-return`, { reason: 'Anne er inhabil.' })).status).to.equal(303)
    expect((await (await personIn(app, 'bjorn', caseId)).post(`/appeal/${id}/review`, answer)).status).to.equal(303)
    expect((await dag.post(`/appeal/${id}/answer`, answer)).status).to.equal(303)
  })
})
