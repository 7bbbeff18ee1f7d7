import type { Config } from '../config.ts'
import { openapiComponents } from './openapi-components.ts'
import { machineParts, machineSecurity } from './openapi-machines.ts'
import { asForm, commandHeaders, jsonSchema, queryParameters } from './openapi-schema.ts'
import { type Access, type CommandRoute, type DownloadRoute, download, type PageRoute, type Route } from './route.ts'

/** The API's own description (OpenAPI 3.1): made from the table of routes, so it cannot say anything else than they do. */
export function openapiRoute(routes: readonly Route[], config: Config): Route {
  let made: string | undefined
  return download({
    path: '/api/openapi.json',
    access: { kind: 'public' },
    summary: 'This description.',
    produces: ['application/json'],
    async send() {
      made ??= JSON.stringify(openapi(routes, config))
      return { content: made, type: 'application/json; charset=utf-8' }
    },
  })
}

export function openapi(routes: readonly Route[], config: Config): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Tapsgaranti', version: '1', description: about },
    servers: [{ url: config.publicUrl }],
    paths,
    components: openapiComponents(config),
  }
}

const about = [
  'Everything that the pages do. Ask for `application/json`; the same address gives the page as `text/html`.',
  'Amounts are whole øre, days are YYYY-MM-DD in Norway, instants are ISO 8601 in UTC.',
  'A command has an id made by the client (`Idempotency-Key`); sent again, it has no second effect and the first answer is given; with something else in it, it is refused.',
].join(' ')

function operation(route: Route): object {
  const { summary, access, path } = route
  const common = {
    summary,
    operationId: operationId(route),
    tags: [path.split('/')[1] || 'home'],
    security: 'answer' in route ? machineSecurity(route) : security(route),
    'x-access': access,
  }
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  if ('answer' in route) return { ...common, ...machineParts(route, names) }
  return { ...common, ...('run' in route ? commandParts(route, names) : pageParts(route, names)) }
}

const security = (route: PageRoute | CommandRoute | DownloadRoute): object[] =>
  route.access.kind === 'public' || route.access.kind === 'demo'
    ? []
    : [{ session: [], ...('run' in route && { csrf: [] }) }]

/** `getFundsFundRules` */
function operationId({ method, path }: Route): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter(word => word !== '')
  return method + words.map(word => word.charAt(0).toUpperCase() + word.slice(1)).join('')
}

function pageParts(route: PageRoute | DownloadRoute, names: readonly object[]) {
  const ok = 'send' in route ? { content: Object.fromEntries(route.produces.map(type => [type, {}])) } : anyObject
  return {
    parameters: [...names, ...queryParameters(route.query)],
    responses: { 200: { description: 'What was asked for.', ...ok }, ...problems(route.access) },
  }
}

function commandParts(route: CommandRoute, names: readonly object[]) {
  const schema = jsonSchema(route.form)
  return {
    parameters: [...names, ...commandHeaders],
    requestBody: {
      required: true,
      content: route.keepFile
        ? { 'multipart/form-data': { schema: asForm(schema) } }
        : { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema: asForm(schema) } },
    },
    responses: { ...(route.answers ? answered : carriedOut), ...problems(route.access) },
  }
}

const anyObject = { content: { 'application/json': { schema: { type: 'object' } } } }
const located = {
  content: {
    'application/json': {
      schema: { type: 'object', properties: { location: { type: 'string' } }, required: ['location'] },
    },
  },
}

const answered = { 200: { description: 'The answer. Nothing was changed.', ...anyObject } }
const carriedOut = {
  200: { description: 'Done; `location` is where to look.', ...located },
  201: { description: 'Done, and something new is at `location`.', ...located },
  303: { description: 'Done; only where a page was asked for.' },
}

/** Every route may answer with a problem; which ones depends on who may come in. */
function problems({ kind }: Access): object {
  const problem = { $ref: '#/components/responses/Problem' }
  const forSignedIn = kind === 'public' || kind === 'demo' ? {} : { 401: problem, 403: problem }
  return { ...forSignedIn, default: problem }
}
