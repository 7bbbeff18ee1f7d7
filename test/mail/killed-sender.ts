// A process of its own that sends what is due; the mail server kills it once it has the mail.

import pino from 'pino'
import { openDatabase } from '../../db/open-database.ts'
import { settableClock } from '../../db/seeds/settable-clock.ts'
import { readConfig } from '../../server/config.ts'
import { newId } from '../../server/deps.ts'
import { sendMails } from '../../server/mail/send-mails.ts'
import { day } from '../../server/shared/day.ts'

const { database: config, environment } = JSON.parse(process.argv[2] ?? '{}')

const database = await openDatabase(config)
const clock = settableClock(day('2026-05-04'))
const deps = { config: readConfig(environment), database, clock, newId, log: pino({ level: 'silent' }) }
await sendMails(deps)
await database.close()
