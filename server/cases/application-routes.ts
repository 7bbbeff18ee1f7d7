import type { Route } from '../http/route.ts'
import { applyRoutes } from './application-apply-routes.ts'
import { applicationCheckRoutes } from './application-check-routes.ts'
import { applicationFormRoutes } from './application-form-routes.ts'
import { applicationWithdrawalRoutes } from './application-withdrawal-routes.ts'

/** Everything an applicant does with an application, from the first page to sending it in or taking it back. */
export const applicationRoutes: readonly Route[] = [
  ...applyRoutes,
  ...applicationFormRoutes,
  ...applicationCheckRoutes,
  ...applicationWithdrawalRoutes,
]
