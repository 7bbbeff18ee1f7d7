import type { Route } from '../http/route.ts'
import { askForMoreRoutes } from './ask-for-more-routes.ts'
import { informationRoutes } from './information-routes.ts'
import { messageRoutes } from './message-routes.ts'
import { noteRoutes } from './note-routes.ts'
import { requestRoutes } from './request-routes.ts'

/** What is said in a case: to the applicant and by them, by others, and among colleagues. A fixed segment goes before a named one. */
export const dialogueRoutes: readonly Route[] = [
  ...messageRoutes,
  ...askForMoreRoutes,
  ...requestRoutes,
  ...informationRoutes,
  ...noteRoutes,
]
