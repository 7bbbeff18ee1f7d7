// A process of its own that approves one case after the other and says so after each; the test kills it at any moment.

import pino from 'pino'
import { openDatabase } from '../../db/open-database.ts'
import * as play from '../../db/seeds/play.ts'
import { settableClock } from '../../db/seeds/settable-clock.ts'
import { readConfig } from '../../server/config.ts'
import { newId } from '../../server/deps.ts'
import { day } from '../../server/shared/day.ts'

const { config, cases } = JSON.parse(process.argv[2] ?? '{}')

async function approveAll(): Promise<void> {
  const database = await openDatabase(config)
  const clock = settableClock(day('2026-06-01'))
  const deps = { config: readConfig({}), database, clock, newId, log: pino({ level: 'silent' }) }
  process.stdout.write('ready\n')
  await Promise.all(
    cases.map(async (caseId: string) => {
      await play.decide(deps, caseId, 'cecilie')
      process.stdout.write(`${caseId}\n`)
    }),
  )
  await database.close()
}

await approveAll()
