import type { Route } from './route.ts'

export interface Match {
  readonly route: Route
  readonly params: Readonly<Record<string, string>>
}

/** A path that is known, but not for this method. */
export interface OtherMethods {
  readonly allow: string
}

export type FindRoute = (method: string, path: string) => Match | OtherMethods | null

/** The routes as a tree of path segments: how many there are does not matter to a request. */
interface Branch {
  readonly fixed: Map<string, Branch>
  named: { readonly name: string; readonly branch: Branch } | null
  readonly routes: Map<string, Route>
}

/** @throws Error where two routes answer to the same, or where a path and its access contradict each other. */
export function routeTable(routes: readonly Route[]): FindRoute {
  const root = newBranch()
  for (const route of routes) add(root, route)
  return (method, path) => {
    const params: Record<string, string> = {}
    const branch = follow(root, path.split('/'), params)
    if (!branch || branch.routes.size === 0) return null
    const route = branch.routes.get(method === 'HEAD' ? 'GET' : method)
    return route ? { route, params } : { allow: allowed(branch) }
  }
}

const newBranch = (): Branch => ({ fixed: new Map(), named: null, routes: new Map() })

function add(root: Branch, route: Route): void {
  checkAccess(route)
  let branch = root
  for (const segment of route.path.split('/'))
    branch = segment.startsWith(':') ? named(branch, segment) : fixed(branch, segment)
  const method = route.method.toUpperCase()
  if (branch.routes.has(method)) throw new Error(`Two routes answer to ${method} ${route.path}`)
  branch.routes.set(method, route)
}

/** A case in the path without a check of who may see it is what this must never let through. */
function checkAccess({ path, access }: Route): void {
  const segments = path.split('/')
  if ((access.kind === 'case') !== segments.includes(':case'))
    throw new Error(`${path}: access by case, and :case in the path, go together`)
  if (access.kind === 'fund' && !segments.includes(':fund'))
    throw new Error(`${path}: access by fund needs :fund in the path`)
}

function fixed(branch: Branch, segment: string): Branch {
  const next = branch.fixed.get(segment) ?? newBranch()
  branch.fixed.set(segment, next)
  return next
}

function named(branch: Branch, segment: string): Branch {
  const name = segment.slice(1)
  branch.named ??= { name, branch: newBranch() }
  if (branch.named.name !== name) throw new Error(`:${name} and :${branch.named.name} stand in the same place`)
  return branch.named.branch
}

/** NOTE: no way back from a fixed segment that leads nowhere: `/cases/new` never becomes the case with the id `new`. */
function follow(root: Branch, segments: readonly string[], params: Record<string, string>): Branch | null {
  let branch = root
  for (const segment of segments) {
    const next = branch.fixed.get(segment)
    if (next) {
      branch = next
      continue
    }
    if (!branch.named || !isId.test(segment)) return null
    params[branch.named.name] = segment
    branch = branch.named.branch
  }
  return branch
}

/** Nothing that names a thing has spaces, controls or signs with a meaning. */
const isId = /^[\w.~-]{1,100}$/

function allowed({ routes }: Branch): string {
  const methods = [...routes.keys()].flatMap(method => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  return methods.join(', ')
}
