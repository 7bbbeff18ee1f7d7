import { createHmac, hkdfSync } from 'node:crypto'
import type { Config } from '../config.ts'

/**
 * What the messages to one address are signed with. It is made anew from the server's own secret each time, so the database holds
 * nothing that a message could be forged with.
 */
export function webhookSecret({ letterKeySecret }: Pick<Config, 'letterKeySecret'>, webhookId: string): string {
  const bytes = hkdfSync('sha256', letterKeySecret, '', `tapsgaranti webhook ${webhookId}`, 32)
  return `whsec_${Buffer.from(bytes).toString('base64url')}`
}

/** `t=1763798400,v1=…`: HMAC-SHA256 in hexadecimal over `t.body`, so that an old message cannot be sent again as a new one. */
export function signatureOf(secret: string, body: string, seconds: number): string {
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`
}
