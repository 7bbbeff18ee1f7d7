import type { Route } from '../http/route.ts'
import { applyRoutes } from './application-apply-routes.ts'
import { applicationCheckRoutes } from './application-check-routes.ts'
import { applicationHomeRoutes } from './application-home-routes.ts'
import { applicationHomesRoutes } from './application-homes-routes.ts'
import { applicationListRoutes } from './application-list-routes.ts'
import { applicationMergeRoutes } from './application-merge-routes.ts'
import { applicationReceiptRoutes } from './application-receipt-routes.ts'
import { applicationStepRoutes } from './application-step-routes.ts'
import { applicationWithdrawalRoutes } from './application-withdrawal-routes.ts'
import { casePeopleRoutes } from './case-people-routes.ts'
import { invitationRoutes } from './invitation-routes.ts'

/** Everything an applicant does with an application, from the first page to sending it in or taking it back. */
export const applicationRoutes: readonly Route[] = [
  ...applyRoutes,
  ...applicationListRoutes,
  ...applicationStepRoutes,
  ...applicationHomesRoutes,
  ...applicationHomeRoutes,
  ...applicationMergeRoutes,
  ...applicationCheckRoutes,
  ...applicationReceiptRoutes,
  ...applicationWithdrawalRoutes,
  ...casePeopleRoutes,
  ...invitationRoutes,
]
