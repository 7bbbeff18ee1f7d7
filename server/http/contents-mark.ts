import { createHmac } from 'node:crypto'
import type { Config } from '../config.ts'
import { SentFile } from './sent-file.ts'

/**
 * What a command was sent with, as a mark that is the same each time the same is sent, and tells nothing of it: it outlives the
 * words that it was made of, so only who has the secret can try guesses against it.
 */
export function contentsMark({ sessionSecret }: Config, commandId: string, input: unknown): string {
  const contents = JSON.stringify(input, lasting)
  return createHmac('sha256', sessionSecret).update(`contents:${commandId}:${contents}`).digest('base64url')
}

/** Of a file its content counts: each time that it is sent it is kept under another id. */
const lasting = (_name: string, value: unknown): unknown =>
  value instanceof SentFile && 'sha256' in value.fate ? value.fate.sha256 : value
