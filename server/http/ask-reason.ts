import { ReasonPage } from '../../views/pages/history/reason-page.tsx'
import { refuse } from '../shared/refusal.ts'
import type { Context } from './context.ts'
import { sendPage } from './send.ts'
import type { Visit } from './visit.ts'

/** In between, once for each case and session: whoever has no part in a case says why they open it. Machines are told how. */
export function askReason(visit: Visit, context: Context): void {
  if (visit.representation !== 'html') refuse({ code: 'reason-needed' })
  visit.request.problemCode = 'reason-needed'
  sendPage(visit, 403, ReasonPage({ context, next: visit.request.originalUrl, attempt: null }))
}
