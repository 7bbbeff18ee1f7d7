import { FundMailPage } from '../../views/pages/mail/fund-mail-page.tsx'
import type { FundContext } from '../http/context.ts'
import { form } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { hasRole } from '../people/actor.ts'
import { readFundMail } from './fund-mail.ts'
import { doneQuery, settledForm } from './mail-form.ts'
import { type MailCommand, reportReturned, retryMail, settleUndelivered } from './see-to-mail.ts'

const access = { kind: 'fund', roles: ['case-officer', 'approver', 'fund-manager'] } as const

/** What went wrong with the fund's mail, what waits and what went out of late. */
export const fundMailRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/mail',
    access,
    summary:
      "The fund's mail: what could not be delivered and waits for somebody, what waits, and what went out of late.",
    query: doneQuery,
    show: (context, { done }) => showMail(context, { done }),
  }),
  command({
    path: '/funds/:fund/mail/:mail/retry',
    access,
    summary: 'Sends a mail that could not be delivered once more, to the address that the person has now.',
    form: form({}),
    async run(context) {
      await retryMail(context.deps, mailCommand(context))
      return toMail(context, 'retried')
    },
    again: (context, attempt) => showMail(context, { tried: { ...attempt, mailId: context.params.mail } }),
  }),
  command({
    path: '/funds/:fund/mail/:mail/settled',
    access,
    summary: 'Says how the recipient of a mail that could not be delivered has been told.',
    form: settledForm,
    async run(context, { reason }) {
      await settleUndelivered(context.deps, { ...mailCommand(context), reason })
      return toMail(context, 'settled')
    },
    again: (context, attempt) => showMail(context, { tried: { ...attempt, mailId: context.params.mail } }),
  }),
  command({
    path: '/funds/:fund/mail/:mail/returned',
    access,
    summary: 'A mail that was sent has come back: it was never read.',
    form: form({}),
    async run(context) {
      await reportReturned(context.deps, mailCommand(context))
      return toMail(context, 'returned')
    },
    again: (context, attempt) => showMail(context, { tried: { ...attempt, mailId: context.params.mail } }),
  }),
]

type MailContext = FundContext & { readonly params: { readonly mail: string } }

const mailCommand = ({ fund, params, commandId, viewer }: MailContext): MailCommand => ({
  fundId: fund.id,
  mailId: params.mail,
  commandId,
  actor: viewer,
})

const toMail = ({ fund }: FundContext, done: string) => ({ location: `/funds/${fund.id}/mail?done=${done}` })

export interface TriedOnMail extends Attempt {
  readonly mailId: string
}

async function showMail(
  context: FundContext,
  { done = null, tried = null }: { done?: string | null; tried?: TriedOnMail | null },
): Promise<Shown> {
  const { deps, fund, viewer } = context
  const data = await readFundMail(deps, { fundId: fund.id, viewerId: viewer.id })
  const isManager = hasRole(viewer, fund.id, 'fund-manager')
  return { data, page: () => FundMailPage({ context, mail: data, isManager, done, tried }) }
}
