import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import type { DatabaseConfig } from '../../db/database.ts'
import { currentKey } from '../../server/genuineness/current-key.ts'
import { listKeys } from '../../server/genuineness/letter-key-store.ts'
import { withdrawKey } from '../../server/genuineness/withdraw-key.ts'
import { inForce, openFund } from '../cases/case-app.ts'
import { sqlite } from '../http/engine.ts'
import type { TestApp } from '../support/app.ts'
import { scratchDirectory } from '../support/guard.ts'
import { type Held, newestLetterOf, tampered } from './letter-world.ts'

describe('The programs for letters’ seals', function () {
  this.timeout(60_000)
  let app: TestApp
  let letter: Held
  let folder: string

  before(async () => {
    app = await openFund(sqlite)
    letter = await newestLetterOf(app, await inForce(app))
    folder = await scratchDirectory()
    await keepKeys()
    await keep('brev.pdf', letter.bytes)
    await keep('brev.pdf.sig', letter.signature)
    await keep('endra.pdf', tampered(letter.bytes, 5000))
    await keep('anna.pdf', '%PDF-1.7 heilt noko anna')
  })

  const keep = (name: string, content: Uint8Array | string) => writeFile(join(folder, name), content)
  const keepKeys = async () => keep('keys.json', await (await fetch(`${app.url}/.well-known/jwks.json`)).text())

  async function run(program: string, given: readonly string[], environment: Record<string, string> = {}) {
    const options = { env: { ...process.env, ...environment } }
    const child = spawn(process.execPath, ['--import=tsx', `server/genuineness/${program}`, ...given], options)
    const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    return { out, err, code }
  }

  const verify = (...files: readonly string[]) =>
    run('verify-letter-cli.ts', [...files.map(file => join(folder, file)), '--keys', join(folder, 'keys.json')])

  it('tell what the seal says, and that every byte is as it was', async () => {
    const { out, code } = await verify('brev.pdf', 'brev.pdf.sig')
    expect(out).to.include('Seglet er ekte').and.include(letter.number).and.include('500\u00a0000\u00a0kr')
    expect(out).to.include('Fila er nøyaktig slik fondet laga henne.').and.include('ikkje om garantien gjeld i dag')
    expect(code).to.equal(0)
  })

  it('say what was not checked where there is no signature', async () => {
    const { out, code } = await verify('brev.pdf')
    expect(out).to.include('Inga signaturfil er gitt')
    expect(code).to.equal(0)
  })

  it('find one changed byte', async () => {
    const { out, code } = await verify('endra.pdf', 'brev.pdf.sig')
    expect(out).to.include('Fila er IKKJE slik fondet laga henne')
    expect(code).to.equal(1)
  })

  it('find no seal in another file', async () => {
    const { out, code } = await verify('anna.pdf')
    expect(out).to.include('Fila har ikkje noko segl')
    expect(code).to.equal(1)
  })

  it('say of a key that is not at hand that it cannot be told, not that the letter is false', async () => {
    await keep('gamle.json', JSON.stringify({ keys: [], funds: {} }))
    const files = ['brev.pdf', 'brev.pdf.sig'].map(file => join(folder, file))
    const { out, code } = await run('verify-letter-cli.ts', [...files, '--keys', join(folder, 'gamle.json')])
    expect(out)
      .to.include('brevet nyare enn nøkkelfila')
      .and.include('så det kan ikkje kontrollerast om fila er uendra')
    expect(out).not.to.match(/FALSK|IKKJE|ekte\./)
    expect(code).to.equal(1)
  })

  it('fetch the keys from an address', async () => {
    const keys = `${app.url}/.well-known/jwks.json`
    const { out, code } = await run('verify-letter-cli.ts', [join(folder, 'brev.pdf'), '--keys', keys])
    expect(out).to.include('Seglet er ekte').and.include('Tapsgarantifondet for Vest-Telemark')
    expect(code).to.equal(0)
  })

  for (const [title, given] of [
    ['no file', []],
    ['a file that is not there', ['finst-ikkje.pdf']],
  ] as const)
    it(`say what is wrong with ${title}`, async () => {
      const { err, code } = await verify(...given)
      expect(err).to.match(/verify-letter|kunne ikkje kontrollerast/)
      expect(code).to.equal(2)
    })

  it('rotate the key, and withdraw one', async () => {
    const { database } = app.deps.config
    const environment = { DATABASE_DRIVER: 'better-sqlite3', DATABASE_FILE: fileOf(database) }
    const { kid } = await currentKey(app.deps)
    const rotated = await run('rotate-letter-key-cli.ts', [], environment)
    expect(rotated).to.include({ code: 0, err: '' })
    expect((await currentKey(app.deps)).kid).not.to.equal(kid)
    const withdraw = ['--withdraw', kid, '--from', '2020-01-01', '--reason', 'På avvegar']
    expect((await run('rotate-letter-key-cli.ts', withdraw, environment)).code).to.equal(0)
    await keepKeys()
    const { out, code } = await verify('brev.pdf', 'brev.pdf.sig')
    expect(out).to.include('Ikkje stol på brevet').and.include('prøver ikkje at fila er uendra')
    expect(code).to.equal(1)
    expect((await run('rotate-letter-key-cli.ts', ['--withdraw', 'x'], environment)).code).to.equal(2)
    expect(await listKeys(app.deps.database.reader)).to.have.length(2)
    await withdrawKey(app.deps, { kid, from: '2019-01-01', reason: 'Lenger enn vi trudde' })
  })
})

const fileOf = (database: DatabaseConfig): string => (database.engine === 'sqlite' ? database.file : '')
