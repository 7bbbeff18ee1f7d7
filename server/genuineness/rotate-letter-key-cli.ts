import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { openDatabase } from '../../db/open-database.ts'
import { readConfig } from '../config.ts'
import { type Deps, newId, systemClock } from '../deps.ts'
import { rotateKey } from './current-key.ts'
import { withdrawKey } from './withdraw-key.ts'

const usage = `npm run rotate-letter-key
  A new key seals guarantee letters from now on. Letters of the old one can be checked as before.

npm run rotate-letter-key -- --withdraw KEY --from 2026-05-01 --reason "…"
  Others may have had the key: letters issued with it on that day or later are not believed any more. Those
  that count are issued anew; whoever holds an old one must be told.
`

process.exitCode = await run()

async function run(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env)
  const database = await openDatabase(config.database)
  try {
    const log = pino({ level: 'silent' })
    const told = await rotateOrWithdraw({ config, database, clock: systemClock(), newId, log })
    process.stdout.write(`${told}\n`)
    return 0
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
    return 2
  } finally {
    await database.close()
  }
}

async function rotateOrWithdraw(deps: Deps): Promise<string> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { withdraw: text, from: text, reason: text } })
  if (values.withdraw === undefined) return `Letters are sealed with ${await rotateKey(deps)} from now on.`
  const { withdraw: kid, from = '', reason = '' } = values
  const count = await withdrawKey(deps, { kid, from, reason })
  return `${kid} is withdrawn from ${from}. Letters issued anew: ${count}.`
}
