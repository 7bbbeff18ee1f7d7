import { BankAccessPage } from '../../views/pages/bank/bank-access-page.tsx'
import { FundAccessPage } from '../../views/pages/bank/fund-access-page.tsx'
import { SecretPage } from '../../views/pages/bank/secret-page.tsx'
import type { FundContext, SignedInContext } from '../http/context.ts'
import type { Attempt, Shown } from '../http/route.ts'
import { type BankClient, listBanks, listClientsOfBank, listClientsOfFund } from './api-client-store.ts'
import { bankOf } from './bank-wide-command.ts'
import type { Webhook } from './webhook.ts'
import {
  type ListedDelivery,
  listDeliveriesOfBank,
  listDeliveriesOfFund,
  listWebhooksOfFund,
  type WebhookOfBank,
} from './webhook-lists.ts'
import { listWebhooks } from './webhook-store.ts'

/** Which of the banks' own systems the fund lets in, and where they hear from it. */
export interface FundAccess {
  readonly clients: readonly BankClient[]
  readonly banks: readonly { readonly id: string; readonly name: string }[]
  readonly webhooks: readonly WebhookOfBank[]
  readonly deliveries: readonly ListedDelivery[]
}

/** The same for one bank, in every fund. */
export interface BankAccess {
  readonly clients: readonly BankClient[]
  readonly webhooks: readonly Webhook[]
  readonly deliveries: readonly ListedDelivery[]
}

/** What was just done, or tried. */
export interface AccessShowing {
  readonly done?: string | null
  readonly tried?: Attempt
}

export async function showFundAccess(context: FundContext, showing: AccessShowing = {}): Promise<Shown> {
  const { deps, fund } = context
  const { reader } = deps.database
  const access: FundAccess = {
    clients: await listClientsOfFund(reader, fund.id),
    banks: await listBanks(reader),
    webhooks: await listWebhooksOfFund(reader, fund.id),
    deliveries: await listDeliveriesOfFund(reader, fund.id),
  }
  return { data: access, page: () => FundAccessPage({ context, access, ...showing }) }
}

export async function showBankAccess(context: SignedInContext, showing: AccessShowing = {}): Promise<Shown> {
  const bankId = bankOf(context)
  const { reader } = context.deps.database
  const access: BankAccess = {
    clients: await listClientsOfBank(reader, bankId),
    webhooks: await listWebhooks(reader, bankId),
    deliveries: await listDeliveriesOfBank(reader, bankId),
  }
  return { data: access, page: () => BankAccessPage({ context, access, ...showing }) }
}

export interface Secret {
  /** Of what. */
  readonly kind: 'client' | 'webhook'
  readonly id: string
  /** `null` where it has been shown before. */
  readonly secret: string | null
  /** Where one came from. */
  readonly location: string
}

/** The one time that a secret is shown: as the answer itself, since a page to come back to would have to keep it. */
export const showSecret = (context: SignedInContext, shown: Secret): Shown => ({
  data:
    shown.kind === 'client'
      ? clientData(shown)
      : { location: shown.location, webhookId: shown.id, secret: shown.secret },
  page: () => SecretPage({ context, shown }),
})

const clientData = ({ id, secret, location }: Secret) => ({ location, clientId: id, clientSecret: secret })
