import { existsSync } from 'node:fs'
import { type Logger, pino } from 'pino'
import type { Database } from '../db/database.ts'
import { migrateToLatest } from '../db/migrate.ts'
import { openDatabase } from '../db/open-database.ts'
import { type AppOptions, createApp } from './app.ts'
import { type Config, ConfigError, readConfig } from './config.ts'
import { demoClock } from './demo/demo-clock.ts'
import { type Deps, newId, systemClock } from './deps.ts'
import { brokenText } from './history/verification-text.ts'
import { findBrokenChain } from './history/verify-history.ts'
import { type Serving, serveApp } from './http/serve.ts'
import { startJobs } from './jobs.ts'
import { certificateFault } from './letters/certificate.ts'
import { peopleText } from './people/demonstration-people.ts'
import { demonstrationPeople, hasPeople } from './people/people-read.ts'

const stopLimitMs = 10_000

await start()

async function start(): Promise<void> {
  const config = configOrExit()
  const log = openLog(config)
  await requireCertificate(config)
  await migrateToLatest(config.database)
  const database = await openDatabase(config.database)
  const { deps, options } = await depsFor(config, database, log)
  await requireWholeHistory(database)
  if (config.demo) await seedWhenEmpty(deps)
  const serving = await serveOrExit(deps, options)
  await greet(deps, serving)
  const stopJobs = config.jobs ? startJobs(deps) : async () => undefined
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(deps, serving, stopJobs))
}

function configOrExit(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env')
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    process.stderr.write(`${error.message}\n`)
    return process.exit(1)
  }
}

/** A seal that cannot be made is told now, and not by each letter. */
async function requireCertificate({ letterCertificate }: Config): Promise<void> {
  const fault = letterCertificate && (await certificateFault(letterCertificate, systemClock().now()))
  if (!fault) return
  process.stderr.write(
    `LETTER_CERTIFICATE ${fault}. Correct it, or leave it empty: letters are then not sealed with one.\n`,
  )
  process.exit(1)
}

/** One line of JSON for each event, on standard output; written beside the work, not before it. */
function openLog({ logLevel }: Config): Logger {
  return pino(
    { level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ sync: false }),
  )
}

async function depsFor(config: Config, database: Database, log: Logger): Promise<{ deps: Deps; options: AppOptions }> {
  const shared = { config, database, newId, log }
  if (!config.demo) return { deps: { ...shared, clock: systemClock() }, options: {} }
  const clock = await demoClock(database)
  return { deps: { ...shared, clock }, options: { demoClock: clock } }
}

/** @throws Error where a case that was changed of late is not what was recorded of it: then nobody should add to it. */
async function requireWholeHistory({ reader }: Database): Promise<void> {
  const broken = await findBrokenChain(reader)
  if (!broken) return
  throw new Error(`The history is broken. ${brokenText(broken)} Run "npm run verify-history" and restore a backup.`)
}

async function seedWhenEmpty(deps: Deps): Promise<void> {
  if (await hasPeople(deps.database.reader)) return
  const { seedDemonstration } = await import('../db/seeds/demonstration.ts')
  await seedDemonstration(deps, { withCases: deps.config.demoCases })
}

async function serveOrExit(deps: Deps, options: AppOptions): Promise<Serving> {
  const { host, port } = deps.config
  try {
    return await serveApp(createApp(deps, options), host, port)
  } catch (error) {
    const fault = addressFault(error instanceof Error && 'code' in error ? error.code : null, { host, port })
    if (fault === null) throw error
    process.stderr.write(`${fault}\n`)
    await deps.database.close()
    return process.exit(1)
  }
}

function addressFault(code: unknown, { host, port }: { host: string; port: number }): string | null {
  if (code === 'EADDRINUSE')
    return `PORT ${port} is used by another program. Choose another one, such as PORT=${port + 1}.`
  if (code === 'EACCES') return `PORT ${port} may not be used by this user. Choose one above 1023.`
  return code === 'EADDRNOTAVAIL' ? `HOST ${host} is no address of this machine.` : null
}

/** In words, for whoever sits at the terminal: where it is, and in the demonstration who can sign in. */
async function greet({ config, database }: Deps, { port }: Serving): Promise<void> {
  const address = config.port === 0 ? `http://${config.host}:${port}` : config.publicUrl
  const people = config.demo ? peopleText(await demonstrationPeople(database.reader)) : ''
  process.stdout.write(`Tapsgaranti: ${address}\n${people}`)
}

async function stop({ database, log }: Deps, serving: Serving, stopJobs: () => Promise<unknown>): Promise<void> {
  const inTime = await serving.stop(stopLimitMs)
  if (!inTime) log.warn('some requests took too long and were cut off')
  await stopJobs()
  await database.close()
  log.flush(() => process.exit(0))
}
