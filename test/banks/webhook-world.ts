import { readFile } from 'node:fs/promises'
import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import type { NewsBody } from '../../server/banks/webhook.ts'
import { spreadNews } from '../../server/banks/webhook-news.ts'
import { registerWebhook } from '../../server/banks/webhook-register.ts'
import { sendNews } from '../../server/banks/webhook-send.ts'
import type { Deps } from '../../server/deps.ts'
import type { TestApp } from '../support/app.ts'
import type { ReceivedMessage } from './webhook-receiver.ts'

export interface Registered {
  readonly webhookId: string
  readonly secret: string
}

export async function listens(
  deps: Deps,
  url: string,
  { bankId = 'fjellbanken', userId = 'grete' } = {},
): Promise<Registered> {
  const command = { commandId: deps.newId(), actor: await play.actorOf(deps, userId), bankId }
  const { webhookId, secret } = await registerWebhook(deps, command, url)
  if (secret === null) throw new Error('It was registered before')
  return { webhookId, secret }
}

/** One round of the worker. */
export async function tell(deps: Deps): Promise<void> {
  await spreadNews(deps)
  await sendNews(deps, { timeoutMs: 300 })
}

export const bodyIn = ({ body }: ReceivedMessage): NewsBody => JSON.parse(body)

type Check = (rawBody: string, header: string, secret: string, now: number) => boolean

/** The example that `docs/bank-api.md` gives to banks. */
async function documentedCheck(): Promise<Check> {
  const text = await readFile(new URL('../../docs/bank-api.md', import.meta.url), 'utf8')
  const [, code = ''] = /```js\n([\s\S]*?)```/.exec(text) ?? []
  const { isFromTheFund } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  return isFromTheFund
}

/** And nothing else than what was signed: not a letter more, not with another secret, not for long. */
export async function expectSigned({ headers, body }: ReceivedMessage, secret: string, now: number): Promise<void> {
  const isFromTheFund = await documentedCheck()
  const header = String(headers['tapsgaranti-signature'])
  expect(header).to.match(/^t=\d+,v1=[0-9a-f]{64}$/)
  expect(isFromTheFund(body, header, secret, now)).to.equal(true)
  expect(isFromTheFund(`${body} `, header, secret, now)).to.equal(false)
  expect(isFromTheFund(body, header, `${secret}x`, now)).to.equal(false)
  expect(isFromTheFund(body, header, secret, now + 600_000)).to.equal(false)
}

export interface StoredDelivery {
  readonly id: string
  readonly status: string
  readonly attempts: number
  readonly last_fault: string | null
  readonly type: string
}

export const deliveries = ({ deps }: Pick<TestApp, 'deps'>): Promise<StoredDelivery[]> =>
  deps.database.reader.all<StoredDelivery>('SELECT * FROM webhook_deliveries ORDER BY id')

export const standing = async (app: Pick<TestApp, 'deps'>): Promise<string[]> =>
  (await deliveries(app)).map(({ status, attempts, last_fault }) => `${status} ${attempts} ${last_fault}`)
