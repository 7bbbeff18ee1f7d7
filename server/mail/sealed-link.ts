import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Config } from '../config.ts'
import type { MailContent } from './mail.ts'

type Secret = Pick<Config, 'sessionSecret'>

interface SealedMail {
  readonly id: string
  readonly content: MailContent
}

const [cipher, nonceLength, tagLength] = ['aes-256-gcm', 12, 16] as const

/**
 * Puts in a link that opens something for whoever has it, encrypted and bound to this mail: mails are kept for good, and a copy
 * of the database must open nothing.
 */
export function withSealedLink(secret: Secret, { id, content }: SealedMail, openPath: string): MailContent {
  const nonce = randomBytes(nonceLength)
  const writer = createCipheriv(cipher, keyFrom(secret), nonce).setAAD(Buffer.from(id))
  const hidden = Buffer.concat([writer.update(openPath), writer.final()])
  const sealed = Buffer.concat([nonce, writer.getAuthTag(), hidden]).toString('base64url')
  return { ...content, link: content.link && { ...content.link, sealed } }
}

/** The mail as it is read. Under another secret than it was sealed with, the link leads to the sign-in as others do. */
export function withOpenLink(secret: Secret, { id, content }: SealedMail): MailContent {
  const { link } = content
  if (link?.sealed === undefined) return content
  const { sealed, path, label } = link
  return { ...content, link: { path: openedPath(secret, id, sealed) ?? path, label } }
}

function openedPath(secret: Secret, id: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const reader = createDecipheriv(cipher, keyFrom(secret), bytes.subarray(0, nonceLength))
      .setAAD(Buffer.from(id))
      .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength))
    return Buffer.concat([reader.update(bytes.subarray(nonceLength + tagLength)), reader.final()]).toString()
  } catch {
    return null
  }
}

/** NOTE: the secret is long and drawn by chance, so it takes no slow derivation. */
const keyFrom = ({ sessionSecret }: Secret): Buffer =>
  Buffer.from(hkdfSync('sha256', sessionSecret, '', 'tapsgaranti mail links', 32))
