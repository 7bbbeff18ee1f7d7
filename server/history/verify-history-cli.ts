import { existsSync } from 'node:fs'
import { openDatabase } from '../../db/open-database.ts'
import { readConfig } from '../config.ts'
import { brokenText, verificationLines } from './verification-text.ts'
import { isWhole, verifyHistory } from './verify-history.ts'

process.exitCode = await run()

/** @returns the exit code: 1 where the history is broken, 2 where it could not be read */
async function run(): Promise<number> {
  try {
    return await verify()
  } catch (error) {
    process.stderr.write(`Historikken kunne ikkje lesast: ${error instanceof Error ? error.message : String(error)}\n`)
    return 2
  }
}

async function verify(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = readConfig(process.env).database
  if (config.engine === 'sqlite' && !existsSync(config.file)) throw new Error(`${config.file} finst ikkje.`)
  const database = await openDatabase(config)
  const began = performance.now()
  try {
    const verification = await verifyHistory(database.reader, broken => print(brokenText(broken)))
    for (const line of verificationLines(verification, (performance.now() - began) / 1000)) print(line)
    if (isWhole(verification)) print('Historikken er heil.')
    return isWhole(verification) ? 0 : 1
  } finally {
    await database.close()
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
