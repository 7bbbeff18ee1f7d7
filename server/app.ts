import express, { type ErrorRequestHandler, type Express } from 'express'
import { apiAccessRoutes } from './banks/api-access-routes.ts'
import { apiRoutes } from './banks/api-routes.ts'
import { apiTokenRoutes } from './banks/api-token-routes.ts'
import { bankRoutes } from './banks/bank-routes.ts'
import { boardRoutes } from './board/board-routes.ts'
import { appealFilingRoutes } from './cases/appeal-filing-routes.ts'
import { appealHandlingRoutes } from './cases/appeal-handling-routes.ts'
import { applicationRoutes } from './cases/application-routes.ts'
import { assessmentRoutes } from './cases/assessment-routes.ts'
import { assignmentRoutes } from './cases/assignment-routes.ts'
import { bankActionRoutes } from './cases/bank-action-routes.ts'
import { boardResolutionRoutes } from './cases/board-resolution-routes.ts'
import { casePageRoutes } from './cases/case-page-routes.ts'
import { claimRoutes } from './cases/claim-routes.ts'
import { claimWorkRoutes } from './cases/claim-work-routes.ts'
import { deadlineRoutes } from './cases/deadline-routes.ts'
import { decisionRoutes } from './cases/decision-routes.ts'
import { dialogueRoutes } from './cases/dialogue-routes.ts'
import { documentRoutes } from './cases/document-routes.ts'
import { exportRoutes } from './cases/export-routes.ts'
import { failedLetterRoutes } from './cases/failed-letter-routes.ts'
import { fundDeadlinesRoutes } from './cases/fund-deadlines-routes.ts'
import { fundImpartialityRoutes } from './cases/fund-impartiality-routes.ts'
import { guaranteeActionRoutes } from './cases/guarantee-action-routes.ts'
import { historyRoutes } from './cases/history-routes.ts'
import { impartialityRoutes } from './cases/impartiality-routes.ts'
import { journalRoutes } from './cases/journal-routes.ts'
import { letterRoutes } from './cases/letter-routes.ts'
import { myCasesRoutes } from './cases/my-cases-routes.ts'
import { readingReasonRoutes } from './cases/reading-reason-routes.ts'
import { reconsiderationRoutes } from './cases/reconsideration-routes.ts'
import { worklistRoutes } from './cases/worklist-routes.ts'
import type { DemoClock } from './demo/demo-clock.ts'
import { demoRoutes } from './demo/demo-routes.ts'
import type { Deps } from './deps.ts'
import { capitalRoutes } from './fund/capital-routes.ts'
import { fundRoutes } from './fund/fund-routes.ts'
import { publicRoutes } from './fund/public-routes.ts'
import { reportRoutes } from './fund/report-routes.ts'
import { checkRoutes } from './genuineness/check-routes.ts'
import { answerRoutes } from './http/answer-routes.ts'
import { health } from './http/health.ts'
import { openapiRoute } from './http/openapi.ts'
import { logRequests } from './http/request-log.ts'
import type { Route } from './http/route.ts'
import { securityHeaders } from './http/security-headers.ts'
import { assetPath, serveAssets } from './http/serve-assets.ts'
import { fundMailRoutes } from './mail/fund-mail-routes.ts'
import { languageRoutes } from './mail/language-routes.ts'
import { mailboxRoutes } from './mail/mailbox-routes.ts'
import { templateRoutes } from './mail/template-routes.ts'
import { demonstrationSignIn } from './people/demonstration-sign-in.ts'
import { sessionRoutes } from './people/session-routes.ts'
import { calculatorRoutes } from './rules/calculator-routes.ts'
import { ruleDraftRoutes } from './rules/rule-draft-routes.ts'
import { ruleRoutes } from './rules/rule-routes.ts'
import { selfCheckRoutes } from './rules/self-check-routes.ts'
import { faultForLog } from './shared/fault-for-log.ts'

export interface AppOptions {
  /** Lets the demonstration day be moved. */
  readonly demoClock?: DemoClock
  /** Others than all there are; for tests. */
  readonly routes?: readonly Route[]
}

/** The app in the order in which a request meets its parts. It does not listen yet. */
export function createApp(deps: Deps, options: AppOptions = {}): Express {
  const app = express()
  app.disable('x-powered-by').disable('etag')
  app.set('trust proxy', deps.config.trustProxy).set('query parser', 'extended')
  app.use(logRequests(deps.log, deps.newId))
  app.use(securityHeaders(deps.config))
  app.get(assetPath, serveAssets())
  app.get('/health', health(deps))
  app.use(answerRoutes(options.routes ?? allRoutes(deps, options), deps))
  app.use(plainFault(deps))
  return app
}

/** Every page and command there is, area by area. What is not here may be used by nobody. */
export function allRoutes({ config }: Deps, { demoClock }: AppOptions = {}): readonly Route[] {
  const routes: readonly Route[] = [
    ...publicRoutes,
    ...checkRoutes(),
    ...(config.demo ? demonstrationSignIn.routes : []),
    ...sessionRoutes,
    ...ruleRoutes,
    ...ruleDraftRoutes,
    ...selfCheckRoutes,
    ...calculatorRoutes(),
    ...myCasesRoutes,
    ...languageRoutes,
    ...worklistRoutes,
    ...assignmentRoutes,
    ...applicationRoutes,
    ...casePageRoutes,
    ...dialogueRoutes,
    ...readingReasonRoutes,
    ...historyRoutes,
    ...exportRoutes,
    ...journalRoutes,
    ...documentRoutes,
    ...letterRoutes,
    ...failedLetterRoutes,
    ...impartialityRoutes,
    ...fundImpartialityRoutes,
    ...assessmentRoutes,
    ...decisionRoutes,
    ...appealFilingRoutes,
    ...appealHandlingRoutes,
    ...reconsiderationRoutes,
    ...boardResolutionRoutes,
    ...boardRoutes,
    ...guaranteeActionRoutes,
    ...bankActionRoutes,
    ...deadlineRoutes,
    ...fundDeadlinesRoutes,
    ...claimRoutes,
    ...claimWorkRoutes,
    ...bankRoutes,
    ...apiAccessRoutes,
    ...apiTokenRoutes(),
    ...apiRoutes,
    ...fundRoutes,
    ...capitalRoutes,
    ...reportRoutes,
    ...fundMailRoutes,
    ...templateRoutes,
    ...(config.demo ? mailboxRoutes : []),
    ...(config.demo && demoClock ? demoRoutes(demoClock) : []),
  ]
  return [...routes, openapiRoute(routes, config)]
}

/** The last resort, for faults outside the routes and in the page that tells about faults: a few words that cannot fail. */
function plainFault({ config, log }: Deps): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    log.error({ id: request.id, route: request.routePattern, fault: faultForLog(error, config) }, 'unexpected fault')
    if (response.headersSent) return void response.destroy()
    response.status(500).type('text/plain').send(`Noko gjekk gale. Referanse: ${request.id}\n`)
  }
}
