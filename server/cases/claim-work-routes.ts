import type { Route } from '../http/route.ts'
import { claimDecisionRoutes } from './claim-decision-routes.ts'
import { claimPaymentRoutes } from './claim-payment-routes.ts'
import { claimRecommendationRoutes } from './claim-recommendation-routes.ts'

/** What the fund's people do with a claim, from taking it to what comes back after the payout. */
export const claimWorkRoutes: readonly Route[] = [
  ...claimRecommendationRoutes,
  ...claimDecisionRoutes,
  ...claimPaymentRoutes,
]
