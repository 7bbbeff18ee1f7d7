import { Writable } from 'node:stream'
import { pino } from 'pino'
import { openDatabase } from '../../db/open-database.ts'
import { foundDemonstration } from '../../db/seeds/people.ts'
import { readConfig } from '../../server/config.ts'
import { type Deps, newId } from '../../server/deps.ts'
import { enqueueMail, type NewMail } from '../../server/mail/mail-store.ts'
import type { TestEngine } from '../support/engines.ts'
import { atEndOfTest } from '../support/lifetime.ts'
import { type ManualClock, manualClock } from '../support/manual-clock.ts'

export const fundId = 'vest-telemark'

export interface MailWorld {
  readonly deps: Deps
  readonly clock: ManualClock
  readonly logs: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

/** The demonstration's fund and people, whose mail goes to a real server, or to the mailbox where there is none. */
export async function mailWorld(engine: TestEngine, smtpPort?: number): Promise<MailWorld> {
  const server = { MAIL_URL: `smtp://127.0.0.1:${smtpPort}`, MAIL_FROM: 'post@fond.example.no' }
  const environment = { PUBLIC_URL: 'http://fond.example.no', ...(smtpPort !== undefined && server) }
  const config = { ...readConfig(environment), database: await engine.freshConfig() }
  const database = await openDatabase(config.database)
  atEndOfTest(() => database.close())
  const [clock, logs]: [ManualClock, string[]] = [manualClock(), []]
  const deps = { config, database, clock, newId, log: logInto(logs) }
  await foundDemonstration(deps)
  return { deps, clock, logs, environment }
}

function logInto(lines: string[]) {
  const write = (chunk: Buffer, _encoding: string, done: () => void) => {
    lines.push(chunk.toString())
    done()
  }
  return pino({ base: null }, new Writable({ write }))
}

/** A mail to Ingrid that is about the fund alone. */
export async function enqueue(deps: Deps, mail: Partial<NewMail> = {}): Promise<void> {
  const plain: NewMail = {
    ...{ outboxId: null, caseId: null, fundId, userId: 'ingrid', address: 'ingrid@demo.invalid', letterId: null },
    kind: 'message',
    content: {},
  }
  await deps.database.transact(tx => enqueueMail(tx, deps, { ...plain, ...mail }))
}

export interface StoredMail {
  readonly id: string
  readonly address: string
  readonly status: string
  readonly attempts: number
  readonly message_id: string
  readonly needs_hand: number
  readonly template_version: number | null
  readonly sent_at: string | null
}

export const storedMails = (deps: Deps): Promise<StoredMail[]> =>
  deps.database.reader.all<StoredMail>('SELECT * FROM mails ORDER BY id')

export const storedAttempts = (deps: Deps): Promise<{ outcome: string; code: number | null; fault: string | null }[]> =>
  deps.database.reader.all('SELECT outcome, code, fault FROM mail_attempts ORDER BY id')
