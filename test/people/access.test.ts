import { expect } from 'chai'
import { sampleRoutes } from '../http/sample-routes.tsx'
import { startApp, type TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { seedSmallFund } from './small-fund.ts'

forEachEngine('Access', engine => {
  let app: TestApp

  before(async () => {
    app = await startApp(engine, { seed: seedSmallFund, routes: all => [...all, ...sampleRoutes] })
  })

  const statusFor = async (userId: string, path: string) =>
    (await (await app.signIn(userId)).get(path, { as: 'json' })).status

  /** The page is for applicants and case officers. */
  const cases: [who: string, userId: string, caseId: string, status: number][] = [
    ['the applicant', 'ingrid', 'plain', 200],
    ['a case officer of the fund', 'anne', 'plain', 200],
    ['an approver of the fund, who may not do this', 'cecilie', 'plain', 403],
    ['the bank of a case with a guarantee, which may not do this', 'bodil', 'guaranteed', 403],
    ['the bank of a case without a guarantee', 'bodil', 'plain', 404],
    ['another bank', 'dagfinn', 'guaranteed', 404],
    ['another applicant', 'ingrid', 'guaranteed', 404],
    ['a case officer, in another fund', 'anne', 'elsewhere', 404],
    ['an owner of that fund, who may not do this', 'eva', 'elsewhere', 403],
    ['anybody, for a case that does not exist', 'anne', 'missing', 404],
  ]
  for (const [who, userId, caseId, status] of cases) {
    it(`to a case is ${status} for ${who}`, async () => {
      expect(await statusFor(userId, `/cases/${caseId}/sample`)).to.equal(status)
    })
  }

  it('tells nothing about a case that is not theirs', async () => {
    const ingrid = await app.signIn('ingrid')
    const hide = (text: string) => text.replace(/urn:uuid:[0-9a-f-]+/, '')
    const [others, missing] = [
      await ingrid.get('/cases/guaranteed/sample', { as: 'json' }),
      await ingrid.get('/cases/missing/sample', { as: 'json' }),
    ]
    expect(hide(others.text)).to.equal(hide(missing.text))
  })

  it('gives the route the case, its fund and what the viewer is in it', async () => {
    const anne = await app.signIn('anne')
    expect((await anne.get('/cases/guaranteed/sample', { as: 'json' })).json()).to.deep.equal({
      case: 'guaranteed',
      version: 7,
      fund: 'Fondet vest',
      parties: ['case-officer'],
      viewer: 'anne',
    })
  })

  /** The page is for fund managers and banks. */
  const funds: [who: string, userId: string, fundId: string, status: number][] = [
    ['a fund manager', 'eva', 'vest', 200],
    ['the same person, who only owns another fund', 'eva', 'aust', 403],
    ['a bank', 'bodil', 'vest', 200],
    ['a case officer', 'anne', 'vest', 403],
    ['an applicant', 'ingrid', 'vest', 403],
    ['a fund that does not exist', 'eva', 'nord', 404],
  ]
  for (const [who, userId, fundId, status] of funds) {
    it(`to a fund is ${status} for ${who}`, async () => {
      expect(await statusFor(userId, `/funds/${fundId}/sample`)).to.equal(status)
    })
  }

  it('leads somebody who is not signed in to the sign-in and back; a machine gets 401', async () => {
    const page = await app.visitor().get('/cases/plain/sample?tab=2')
    expect([page.status, page.location]).to.deep.equal([303, '/sign-in?next=%2Fcases%2Fplain%2Fsample%3Ftab%3D2'])
    const json = await app.visitor().get('/cases/plain/sample', { as: 'json' })
    expect([json.status, json.json<{ code: string }>().code]).to.deep.equal([401, 'unauthenticated'])
  })

  it('leads from a form whose session has ended back to the page of the form', async () => {
    const referer = `${app.url}/cases/plain/sample?tab=2`
    const answer = await app.visitor().post('/sample/refuse', {}, { headers: { referer } })
    expect(answer.location).to.equal('/sign-in?next=%2Fcases%2Fplain%2Fsample%3Ftab%3D2&unsent=yes')
    const elsewhere = await app.visitor().post('/sample/refuse', {}, { headers: { referer: 'https://evil.example/x' } })
    expect(elsewhere.location).to.equal('/sign-in?unsent=yes')
  })

  it('follows the table of routes: nobody who is not signed in comes past an access that asks for it', async () => {
    for (const { method, path, access } of app.routes) {
      if (access.kind === 'public' || access.kind === 'demo') continue
      const concrete = path.replace(':case', 'plain').replace(':fund', 'vest').replace(/:\w+/g, 'x')
      const visitor = app.visitor()
      const answer =
        method === 'get'
          ? await visitor.get(concrete, { as: 'json' })
          : await visitor.post(concrete, {}, { as: 'json' })
      expect(answer.status, `${method} ${path}`).to.equal(401)
    }
  })
})
