import type { Request } from 'express'
import type Joi from 'joi'
import type { FieldError } from '../shared/refusal.ts'
import { validate } from './validate.ts'

/** A command as it was sent: what every command has, apart from what its own form asks for. */
export interface SentCommand {
  readonly csrfToken: unknown
  readonly commandId: unknown
  readonly seenVersion: unknown
  /** The fields of the form, exactly as typed. */
  readonly values: Readonly<Record<string, unknown>>
}

/** Forms carry the common fields within them, machines may use headers. */
export function splitCommand(body: Readonly<Record<string, unknown>>, request: Request): SentCommand {
  const { _csrf, commandId, seenVersion, ...values } = body
  return {
    csrfToken: _csrf ?? request.get('x-csrf-token'),
    commandId: commandId ?? request.get('idempotency-key'),
    seenVersion: seenVersion ?? request.get('if-match'),
    values,
  }
}

interface ReadOptions {
  /** For a command without an id; `null` where it must have one. */
  readonly newId: (() => string) | null
}

export interface ReadCommand {
  readonly commandId: string
  readonly seenVersion: number | null
  readonly input: unknown
  /** All faults, those of the common fields first. */
  readonly errors: readonly FieldError[]
}

export function readCommand(sent: SentCommand, form: Joi.ObjectSchema, { newId }: ReadOptions): ReadCommand {
  const commandId = sent.commandId === undefined && newId ? newId() : readCommandId(sent.commandId)
  const seenVersion = readVersion(sent.seenVersion)
  const { input, errors } = validate(form, sent.values)
  return {
    commandId: commandId ?? '',
    seenVersion: seenVersion ?? null,
    input,
    errors: [
      ...(commandId === null ? [commandIdFault] : []),
      ...(seenVersion === undefined ? [versionFault] : []),
      ...errors,
    ],
  }
}

const commandIdFault = {
  path: '',
  message: 'Skjemaet manglar merket som hindrar at det blir sendt to gonger. Last sida på nytt.',
}
const versionFault = { path: '', message: 'Versjonen som du såg, må vere eit heilt tal. Last sida på nytt.' }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** In small letters, so that the same id is the same text. */
function readCommandId(given: unknown): string | null {
  const id = typeof given === 'string' ? given.toLowerCase() : ''
  return uuid.test(id) ? id : null
}

/** `null` where none was given, `undefined` where it is no version. `If-Match` has quotes around it. */
export function readVersion(given: unknown): number | null | undefined {
  if (given === undefined || given === null || given === '') return null
  const digits = /^"?(\d{1,9})"?$/.exec(
    typeof given === 'number' ? String(given) : typeof given === 'string' ? given : '',
  )
  return digits ? Number(digits[1]) : undefined
}
