import { RequestPage } from '../../views/pages/dialogue/request-page.tsx'
import type { RequestDone } from '../../views/pages/dialogue/request-text.ts'
import type { Attempt, Shown } from '../http/route.ts'
import { type RequestAction, type RequestContext, readRequest } from './request-read.ts'

export const requestLocation = ({ params }: RequestContext, done: RequestDone): string =>
  `/cases/${params.case}/requests/${params.request}?done=${done}`

interface Showing {
  readonly done?: RequestDone | null
  /** What did not go through, and in which form. */
  readonly tried?: Attempt & { readonly action: RequestAction }
}

export async function showRequest(context: RequestContext, { done = null, tried }: Showing): Promise<Shown> {
  const shown = await readRequest(context)
  const { subject, request, todo: _todo, ...rest } = shown
  return {
    data: { caseId: subject.id, caseVersion: subject.version, ...request, ...rest },
    page: () => RequestPage({ context, shown, done, tried: tried ?? null }),
  }
}
