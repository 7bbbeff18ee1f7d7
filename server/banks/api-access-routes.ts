import { form } from '../http/inputs.ts'
import { problemShown } from '../http/problem-shown.ts'
import { command, page, type Route } from '../http/route.ts'
import { showBankAccess, showFundAccess, showSecret } from './api-access-page.ts'
import { endClient, makeClient } from './api-client.ts'
import { clientForm, doneQuery } from './api-form.ts'
import { bankOf } from './bank-wide-command.ts'
import { webhookRoutes } from './webhook-routes.ts'

const manager = { kind: 'fund', roles: ['fund-manager'] } as const

/** Who lets a bank's own systems in: the fund's manager makes the clients, the bank says where it hears of changes. */
export const apiAccessRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/machine-access',
    access: manager,
    summary:
      'The banks’ own systems that the fund lets in, the addresses that they hear of changes at, and the last messages.',
    query: doneQuery,
    show: (context, { done }) => showFundAccess(context, { done }),
  }),
  command({
    path: '/funds/:fund/machine-access',
    access: manager,
    summary: 'Lets one of a bank’s own systems in; answers its client id and its secret, which is shown this once.',
    form: clientForm,
    async run(context, input) {
      const { deps, commandId, contents, viewer: actor, fund } = context
      const client = { ...input, fundId: fund.id }
      const { clientId, clientSecret } = await makeClient(deps, { commandId, contents, actor }, client)
      const location = `/funds/${fund.id}/machine-access`
      return showSecret(context, { kind: 'client', id: clientId, secret: clientSecret, location })
    },
    again: (context, tried) => showFundAccess(context, { tried }),
  }),
  command({
    path: '/funds/:fund/machine-access/:client/end',
    access: manager,
    summary: 'Ends a client: its secret and its tokens are worth nothing from now on.',
    form: form({}),
    async run({ deps, commandId, viewer: actor, fund, params }) {
      await endClient(deps, { commandId, actor, clientId: params.client }, { fundId: fund.id })
      return { location: `/funds/${fund.id}/machine-access?done=client-ended` }
    },
    again: problemShown,
  }),
  page({
    path: '/guarantees/machine-access',
    access: { kind: 'signed-in' },
    summary:
      'The bank’s own systems that are let in, the addresses that they hear of changes at, and the last messages.',
    query: doneQuery,
    show: (context, { done }) => showBankAccess(context, { done }),
  }),
  command({
    path: '/guarantees/machine-access/clients/:client/end',
    access: { kind: 'signed-in' },
    summary: 'Ends a client of the bank: its secret and its tokens are worth nothing from now on.',
    form: form({}),
    async run(context) {
      const { deps, commandId, viewer: actor, params } = context
      await endClient(deps, { commandId, actor, clientId: params.client }, { bankId: bankOf(context) })
      return { location: '/guarantees/machine-access?done=client-ended' }
    },
    again: problemShown,
  }),
  ...webhookRoutes,
]
