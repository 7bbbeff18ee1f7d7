import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import type { KeyFile } from './published-keys.ts'
import { verificationLines } from './verification-lines.ts'
import { isGenuine, verifyLetter } from './verify-letter.ts'

const usage = `npm run verify-letter -- FIL.pdf [SIGNATUR.sig] [--keys NØKLAR]

Kontrollerer seglet i eit garantibrev, og med signaturfila kvar byte i det. NØKLAR er ei fil eller ei adresse; utan --keys
blir dei henta frå /.well-known/jwks.json der PUBLIC_URL seier at fondet er.
`

process.exitCode = await run()

/** @returns the exit code: 1 where the letter is not genuine, 2 where it could not be checked */
async function run(): Promise<number> {
  try {
    return await verify()
  } catch (error) {
    process.stderr.write(
      `Brevet kunne ikkje kontrollerast: ${error instanceof Error ? error.message : String(error)}\n`,
    )
    return 2
  }
}

async function verify(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { keys: { type: 'string' } }, allowPositionals: true })
  const [file, signatureFile] = positionals
  if (file === undefined) {
    process.stderr.write(usage)
    return 2
  }
  const [bytes, keys] = [await readFile(file), await readKeys(values.keys ?? ownKeys())]
  const signature = signatureFile === undefined ? null : await readFile(signatureFile, 'utf8')
  const verification = await verifyLetter({ bytes, signature }, keys)
  const lines = verificationLines(verification, id => keys.funds?.[id] ?? id)
  process.stdout.write(lines.map(line => `${line}\n`).join(''))
  return isGenuine(verification) ? 0 : 1
}

function ownKeys(): string {
  if (existsSync('.env')) process.loadEnvFile('.env')
  return `${readConfig(process.env).publicUrl}/.well-known/jwks.json`
}

/** NOTE: a file from elsewhere need not name the funds. */
async function readKeys(place: string): Promise<Pick<KeyFile, 'keys'> & Partial<KeyFile>> {
  const text = /^https?:\/\//.test(place) ? await (await fetch(place)).text() : await readFile(place, 'utf8')
  const found: unknown = JSON.parse(text)
  if (typeof found !== 'object' || found === null || !('keys' in found) || !Array.isArray(found.keys))
    throw new Error(`${place} er inga nøkkelfil.`)
  return found as Pick<KeyFile, 'keys'> & Partial<KeyFile>
}
