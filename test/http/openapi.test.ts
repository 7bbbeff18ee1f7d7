import { Validator } from '@seriousme/openapi-schema-validator'
import { expect } from 'chai'
import { openapi } from '../../server/http/openapi.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { sqlite } from './engine.ts'
import { sampleRoutes } from './sample-routes.tsx'

type Description = {
  readonly components: { readonly securitySchemes: object }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

type Operation = {
  readonly operationId: string
  readonly security: readonly object[]
  readonly 'x-access': object
  readonly parameters: readonly object[]
  readonly requestBody: object
}

describe('The description of the API', () => {
  let app: TestApp
  let described: Description

  before(async () => {
    app = await startApp(sqlite, { routes: all => [...sampleRoutes, ...all] })
    described = (await (await startApp(sqlite)).visitor().get('/api/openapi.json')).json<Description>()
  })

  it('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(described))
    expect(result.errors ?? []).to.deep.equal([])
    expect(described).to.include({ openapi: '3.1.0' })
  })

  it('is valid with fields of every kind', async () => {
    const all = JSON.parse(JSON.stringify(openapi(app.routes, app.deps.config)))
    const result = await new Validator().validate(all)
    expect(result.errors ?? []).to.deep.equal([])
    const { paths }: Description = all
    expect(paths['/cases/{case}/sample']?.get).to.deep.include({
      'x-access': { kind: 'case', parties: ['applicant', 'case-officer'] },
      security: [{ session: [] }],
      parameters: [{ name: 'case', in: 'path', required: true, schema: { type: 'string' } }],
    })
    expect(paths['/sample/refuse']?.post?.security).to.deep.equal([{ session: [], csrf: [] }])
    expect(paths['/sample/homes']?.post?.requestBody).to.have.nested.property(
      'content.application/json.schema.properties.homes.items.properties.costOre.oneOf[0].type',
      'integer',
    )
  })

  it('says which forms carry files', () => {
    const body = described.paths['/cases/{case}/documents']?.post?.requestBody
    const item = 'content.multipart/form-data.schema.properties.files.anyOf[0].items'
    expect(body).to.have.nested.property(`${item}.contentMediaType`, 'application/octet-stream')
    expect(body).not.to.have.nested.property('content.application/json')
  })

  it('says how a bank’s own system gets in, what it sends and what it is told', () => {
    const { paths, components } = described
    const path = '/api/v1/bank/guarantees/{guarantee}'
    expect(components.securitySchemes).to.have.nested.property(
      'bankClient.flows.clientCredentials.tokenUrl',
      `${app.deps.config.publicUrl}/api/v1/token`,
    )
    expect(paths['/api/v1/token']?.post?.requestBody).to.have.nested.property(
      'content.application/x-www-form-urlencoded.schema.properties.grant_type',
    )
    expect(paths[path]?.get).to.deep.include({ security: [{ bankClient: [] }], 'x-access': { kind: 'bank-client' } })
    expect(paths[path]?.get).to.have.nested.property(
      'responses.200.content.application/json.schema.properties.heldOre.type',
      'integer',
    )
    expect(paths[`${path}/letter`]?.get).to.have.nested.property('responses.200.content.application/pdf')
    const confirmation = paths[`${path}/loan-confirmation`]?.post
    expect(confirmation?.requestBody).to.have.nested.property('content.application/json.schema.properties.asOfDay')
    expect(confirmation?.requestBody).not.to.have.nested.property('content.application/x-www-form-urlencoded')
  })

  it('has every route, once', async () => {
    const { routes } = await startApp(sqlite)
    const operations = Object.values(described.paths).flatMap(path => Object.values(path))
    expect(operations).to.have.length(routes.length - 1)
    expect(new Set(operations.map(operation => operation.operationId)).size).to.equal(operations.length)
  })
})
