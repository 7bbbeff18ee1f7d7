import { hash } from 'node:crypto'

/** The SHA-256 of bytes, or of a text as UTF-8, in hexadecimal digits. What is too large to be at hand at once is hashed in pieces elsewhere. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content)
