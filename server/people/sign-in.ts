import type { Route } from '../http/route.ts'

/**
 * A way to sign in: `GET /sign-in?next=&unsent=` and whatever leads from there to `startSession(deps, userId)`, whose cookie the last route hands
 * out. Another way (OpenID Connect) takes its place without anything else being changed.
 */
export interface SignIn {
  readonly routes: readonly Route[]
}
