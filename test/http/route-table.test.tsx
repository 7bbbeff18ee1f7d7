import { expect } from 'chai'
import { form } from '../../server/http/inputs.ts'
import { type Access, command, page, type Route } from '../../server/http/route.ts'
import { routeTable } from '../../server/http/route-table.ts'

const publicly: Access = { kind: 'public' }

const get = (path: string, access: Access = publicly): Route =>
  page({ path, access, summary: '', show: async () => ({ location: '/' }) })

const post = (path: string): Route =>
  command({
    path,
    access: publicly,
    summary: '',
    form: form({}),
    run: async () => ({ location: '/' }),
    again: async () => ({ data: {}, page: () => <p /> }),
  })

describe('The table of routes', () => {
  const find = routeTable([
    get('/'),
    get('/funds'),
    get('/funds/new'),
    get('/funds/:fund'),
    post('/funds/:fund'),
    get('/funds/:fund/years/:year'),
  ])

  const found: [method: string, path: string, route: string, params: object][] = [
    ['GET', '/', '/', {}],
    ['GET', '/funds', '/funds', {}],
    ['GET', '/funds/new', '/funds/new', {}],
    ['GET', '/funds/vest', '/funds/:fund', { fund: 'vest' }],
    ['HEAD', '/funds/vest', '/funds/:fund', { fund: 'vest' }],
    ['POST', '/funds/vest', '/funds/:fund', { fund: 'vest' }],
    ['GET', '/funds/vest/years/2026', '/funds/:fund/years/:year', { fund: 'vest', year: '2026' }],
  ]
  for (const [method, path, route, params] of found) {
    it(`has ${method} ${path}`, () => {
      const match = find(method, path)
      expect(match && 'route' in match && [match.route.path, match.params]).to.deep.equal([route, params])
    })
  }

  const missing = [
    '',
    '/x',
    '/funds/',
    '//funds',
    '/funds/new/years/2026',
    '/funds/vest/years',
    '/funds/a%2fb',
    `/funds/${'x'.repeat(101)}`,
    '/funds/..%00',
  ]
  for (const path of missing)
    it(`has nothing for ${path.slice(0, 30) || 'nothing'}`, () => expect(find('GET', path)).to.equal(null))

  it('knows which methods a path has', () => {
    expect(find('POST', '/funds/new')).to.deep.equal({ allow: 'GET, HEAD' })
    expect(find('DELETE', '/funds/vest')).to.deep.equal({ allow: 'GET, HEAD, POST' })
  })

  const wrong: [title: string, routes: Route[], message: string][] = [
    ['two for one', [get('/a'), get('/a')], 'Two routes answer to GET /a'],
    ['two names in one place', [get('/a/:b'), get('/a/:c/d')], ':c and :b stand in the same place'],
    ['a case that anybody may see', [get('/cases/:case')], 'access by case, and :case in the path, go together'],
    ['access by a case that is nowhere', [get('/x', { kind: 'case', parties: ['applicant'] })], 'go together'],
    ['access by a fund that is nowhere', [get('/x', { kind: 'fund', roles: ['owner'] })], 'needs :fund'],
  ]
  for (const [title, routes, message] of wrong) {
    it(`is not made with ${title}`, () => expect(() => routeTable(routes)).to.throw(message))
  }
})
