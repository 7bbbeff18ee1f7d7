import { form } from '../http/inputs.ts'
import { problemShown } from '../http/problem-shown.ts'
import { command, type Route } from '../http/route.ts'
import { showBankAccess, showSecret } from './api-access-page.ts'
import { webhookForm } from './api-form.ts'
import { bankWideCommand } from './bank-wide-command.ts'
import { endWebhook, registerWebhook, retryDelivery } from './webhook-register.ts'

const path = '/guarantees/machine-access'
const access = { kind: 'signed-in' } as const

/** Where a bank's own systems hear of changes. */
export const webhookRoutes: readonly Route[] = [
  command({
    path,
    access,
    summary:
      'Registers an address that hears of changes; answers the secret its messages are signed with, which is shown this once.',
    form: webhookForm,
    async run(context, { url }) {
      const { webhookId, secret } = await registerWebhook(context.deps, bankWideCommand(context), url ?? '')
      return showSecret(context, { kind: 'webhook', id: webhookId, secret, location: path })
    },
    again: (context, tried) => showBankAccess(context, { tried }),
  }),
  command({
    path: `${path}/webhooks/:webhook/end`,
    access,
    summary: 'Ends an address: nothing more is sent there.',
    form: form({}),
    async run(context) {
      await endWebhook(context.deps, bankWideCommand(context), context.params.webhook)
      return { location: `${path}?done=webhook-ended` }
    },
    again: problemShown,
  }),
  command({
    path: `${path}/deliveries/:delivery/retry`,
    access,
    summary: 'Sends a message that was given up once more.',
    form: form({}),
    async run(context) {
      await retryDelivery(context.deps, bankWideCommand(context), context.params.delivery)
      return { location: `${path}?done=retried` }
    },
    again: problemShown,
  }),
]
