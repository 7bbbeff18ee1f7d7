import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { once } from '../history/once.ts'
import { hashOf } from '../people/secret.ts'
import { later } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import type { BankWideCommand } from './bank-wide-command.ts'
import { mostWebhooks } from './webhook.ts'
import { type AddressFault, addressFault } from './webhook-address.ts'
import { queueAgain } from './webhook-delivery-store.ts'
import { giveUpMs } from './webhook-news.ts'
import { webhookSecret } from './webhook-signature.ts'
import { insertWebhook, listWebhooks, lockBank, storeWebhookEnd } from './webhook-store.ts'

/** An address as it was registered; its secret is told once, so a repeat has none. */
export interface MadeWebhook {
  readonly webhookId: string
  readonly secret: string | null
}

/** From now on the bank's systems hear of changes at the address. @throws Refused `invalid` */
export async function registerWebhook(deps: Deps, command: BankWideCommand, url: string): Promise<MadeWebhook> {
  const fault = addressFault(url, deps.config)
  if (fault !== null) refuseUrl(faultText[fault])
  const { commandId: webhookId, bankId, actor } = command
  const secret = webhookSecret(deps.config, webhookId)
  const isFirst = await once(deps, { ...command, name: 'register-webhook', subject: bankId }, async tx => {
    await requireRoom(tx, bankId, url)
    const made = { secretHash: hashOf(secret), madeBy: actor.id, madeDay: deps.clock.today() }
    await insertWebhook(tx, { id: webhookId, bankId, url, ...made })
  })
  return { webhookId, secret: isFirst ? secret : null }
}

async function requireRoom(tx: Tx, bankId: string, url: string): Promise<void> {
  await lockBank(tx, bankId)
  const webhooks = await listWebhooks(tx, bankId)
  if (webhooks.some(webhook => webhook.url === url)) refuseUrl('Denne adressa får alt meldingar.')
  if (webhooks.length >= mostWebhooks)
    refuseUrl(`Banken kan ha ${mostWebhooks} adresser. Avslutt ei av dei, så er det plass til ei ny.`)
}

/** Nothing more is sent to it. @throws Refused `not-found` for that of another bank */
export async function endWebhook(deps: Deps, command: BankWideCommand, webhookId: string): Promise<void> {
  const { actor, bankId } = command
  await once(deps, { ...command, name: 'end-webhook', subject: webhookId }, async tx => {
    const ended = { id: webhookId, bankId, by: actor.id, day: deps.clock.today(), now: deps.clock.now() }
    if (!(await storeWebhookEnd(tx, ended))) refuse({ code: 'not-found' })
  })
}

/** Sends a message that was given up once more, for another day. @throws Refused `not-found` where there is none such */
export async function retryDelivery(deps: Deps, command: BankWideCommand, deliveryId: string): Promise<void> {
  const now = deps.clock.now()
  await once(deps, { ...command, name: 'retry-webhook', subject: deliveryId }, async tx => {
    const again = { bankId: command.bankId, now, giveUpAt: later(now, giveUpMs) }
    if (!(await queueAgain(tx, deliveryId, again))) refuse({ code: 'not-found' })
  })
}

const refuseUrl = (message: string): never => refuse({ code: 'invalid', errors: [{ path: 'url', message }] })

const faultText: Readonly<Record<AddressFault, string>> = {
  'no-address': 'Skriv heile adressa, som https://bank.example/tapsgaranti.',
  'not-https': 'Adressa må byrje med https://, så ingen kan lese meldingane på vegen.',
  'names-somebody': 'Adressa kan ikkje ha brukarnamn, passord eller # i seg.',
  private: 'Adressa fører til eit internt nett. Skriv ei som kan nåast frå internett.',
  'host-not-configured':
    'Denne tenaren er ikkje opna for meldingar frå oss. Be fondet om å få han lagt til, og prøv så att.',
}
