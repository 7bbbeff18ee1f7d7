// A process of its own that draws the letters of a queue and says so before it stores them; the test kills it there.

import pino from 'pino'
import { openDatabase } from '../../db/open-database.ts'
import { settableClock } from '../../db/seeds/settable-clock.ts'
import { readConfig } from '../../server/config.ts'
import { makeLetters, type Render } from '../../server/correspondence/make-letters.ts'
import { newId } from '../../server/deps.ts'
import { day } from '../../server/shared/day.ts'

const { config, today } = JSON.parse(process.argv[2] ?? '{}')

const drawnAndNeverStored: Render = async () => {
  process.stdout.write('drawn\n')
  await new Promise(resolve => setTimeout(resolve, 60_000))
  return new Uint8Array([1])
}

async function draw(): Promise<void> {
  const database = await openDatabase(config)
  const log = pino({ level: 'silent' })
  const deps = { config: readConfig({}), database, clock: settableClock(day(today)), newId, log }
  await makeLetters(deps, { render: drawnAndNeverStored })
}

await draw()
