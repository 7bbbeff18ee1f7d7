import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { currentKey, rotateKey } from '../../server/genuineness/current-key.ts'
import { decryptKey, encryptKey } from '../../server/genuineness/key-cipher.ts'
import { listKeys } from '../../server/genuineness/letter-key-store.ts'
import { type KeyFile, readKeyFile } from '../../server/genuineness/published-keys.ts'
import { readSeal, readSignature } from '../../server/genuineness/read-seal.ts'
import { withdrawKey } from '../../server/genuineness/withdraw-key.ts'
import { endByDecision } from '../../server/guarantees/end-by-decision.ts'
import type { GuaranteeLetterFacts } from '../../server/letters/guarantee-letters.ts'
import { addDays } from '../../server/shared/day.ts'
import { completed, inForce, moveTo, openFund } from '../cases/case-app.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { checked, guaranteeLetters, newestLetterOf } from './letter-world.ts'

forEachEngine('The keys that letters are sealed with', engine => {
  let app: TestApp
  beforeEach(async () => {
    app = await openFund(engine)
  })
  afterEach(() => app.close())

  const published = async () => (await app.visitor().get('/.well-known/jwks.json')).json<KeyFile>()
  const write = (sql: string) => app.deps.database.transact(tx => tx.run(sql))

  it('are made at the first use, once, though many ask at the same time', async () => {
    expect((await published()).keys).to.eql([])
    const kids = await Promise.all(Array.from({ length: 8 }, async () => (await currentKey(app.deps)).kid))
    expect(new Set(kids).size).to.equal(1)
    expect((await published()).keys.map(({ kid }) => kid)).to.eql([kids[0]])
  })

  it('are published for everybody, without the private part', async () => {
    await currentKey(app.deps)
    const { keys, funds, as_of } = await published()
    expect(keys[0]).to.deep.include({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', signed_until: null })
    expect(keys[0]).not.to.have.property('d')
    expect(funds).to.eql({ 'vest-telemark': 'Tapsgarantifondet for Vest-Telemark' })
    expect(as_of).to.equal(app.deps.clock.today())
  })

  it('stand in the database only under the secret of the configuration', async () => {
    const { privateKey, kid } = await currentKey(app.deps)
    const plain = privateKey.export({ format: 'der', type: 'pkcs8' })
    const [{ sealedPrivate } = { sealedPrivate: '' }] = await listKeys(app.deps.database.reader)
    expect(Buffer.from(sealedPrivate, 'base64url').includes(plain.subarray(-32))).to.equal(false)
    const config = { ...app.deps.config, letterKeySecret: 'another secret than the one it was kept under' }
    const fault = await currentKey({ ...app.deps, config }).catch(error => error)
    expect(fault.message).to.include(kid).and.include('LETTER_KEY_SECRET')
  })

  it('seal letters that stay checkable after a new key has taken over', async () => {
    const caseId = await inForce(app)
    const old = await newestLetterOf(app, caseId)
    moveTo(app, addDays(app.deps.clock.today(), 3))
    const kid = await rotateKey(app.deps)
    const { keys } = await published()
    expect(keys.map(({ signed_until }) => signed_until)).to.eql([null, app.deps.clock.today()])
    expect(keys[0]?.kid).to.equal(kid)
    expect(await readSeal(old.seal, keys)).to.have.property('payload')
    expect(await readSignature(old.signature, old.bytes, keys)).to.have.property('key')
    expect(await checked(app, { code: old.seal })).to.deep.include({ ours: true })
  })

  it('are not believed from the day on which others may have had them', async () => {
    const caseId = await completed(app)
    const [letter] = await guaranteeLetters(app, caseId)
    const { kid } = await currentKey(app.deps)
    const from = app.deps.clock.today()
    await withdrawKey(app.deps, { kid, from, reason: 'Tryggingskopien kom på avvegar.' })
    const { keys } = await published()
    expect(keys).to.have.length(2)
    expect(keys.find(key => key.kid === kid)).to.include({ withdrawn_from: from })
    expect((await currentKey(app.deps)).kid).not.to.equal(kid)
    expect(await readSeal(letter?.seal ?? '', keys)).to.eql({ fault: 'withdrawn-key' })
    for (const asked of [{ code: letter?.seal }, { code: letter?.code }])
      expect(await checked(app, asked)).to.deep.include({ ours: false, because: 'withdrawn-key' })
    expect((await app.visitor().post('/check', { code: letter?.code })).text).to.include('Ikkje stol på dette brevet')
  })

  it('give way to new letters where they are withdrawn: those that count, once', async () => {
    const caseId = await completed(app)
    await guaranteeLetters(app, caseId)
    const { kid } = await currentKey(app.deps)
    const withdrawal = { kid, from: app.deps.clock.today(), reason: 'Tryggingskopien kom på avvegar.' }
    expect(await withdrawKey(app.deps, withdrawal)).to.equal(1)
    const [, second, third, ...others] = await guaranteeLetters(app, caseId)
    expect(others).to.eql([])
    expect(third).to.include({ version: 3 })
    const {
      code: _second,
      version: _two,
      replacesVersion: _one,
      ...before
    } = { ...second?.facts } as GuaranteeLetterFacts
    expect(third?.facts).to.deep.include(before)
    expect(await checked(app, { code: third?.seal })).to.deep.include({ ours: true })
    expect(await withdrawKey(app.deps, withdrawal)).to.equal(0)
  })

  it('give way to no letter of a guarantee that is over', async () => {
    const caseId = await inForce(app)
    await guaranteeLetters(app, caseId)
    const ending = { reason: 'reversed', explanation: 'Vedtaket kvilte på feil tal.' } as const
    await endByDecision(app.deps, await play.commandBy(app.deps, caseId, 'cecilie'), ending)
    const { kid } = await currentKey(app.deps)
    const from = app.deps.clock.today()
    expect(await withdrawKey(app.deps, { kid, from, reason: 'Tryggingskopien kom på avvegar.' })).to.equal(0)
    expect(await guaranteeLetters(app, caseId)).to.have.length(1)
  })

  it('are believed for what they signed before that day', async () => {
    const letter = await newestLetterOf(app, await inForce(app))
    const { kid } = await currentKey(app.deps)
    const from = addDays(app.deps.clock.today(), 1)
    await withdrawKey(app.deps, { kid, from, reason: 'Tryggingskopien kom på avvegar.' })
    expect(await checked(app, { code: letter.seal })).to.deep.include({ ours: true })
  })

  for (const [title, given] of [
    ['a key that is none', { kid: 'finstikkje', from: '2026-05-04', reason: 'x' }],
    ['a day that is none', { from: '4. mai', reason: 'x' }],
    ['no reason', { from: '2026-05-04', reason: ' ' }],
  ] as const)
    it(`are not withdrawn for ${title}`, async () => {
      const { kid } = await currentKey(app.deps)
      const fault = await withdrawKey(app.deps, { kid, ...given }).catch(error => error)
      expect(fault).to.be.instanceOf(Error)
      expect((await listKeys(app.deps.database.reader)).map(key => key.withdrawnFrom)).to.eql([null])
    })

  it('are never deleted, changed, brought back into use or believed again', async () => {
    const { kid } = await currentKey(app.deps)
    await withdrawKey(app.deps, { kid, from: '2026-05-04', reason: 'x' })
    for (const sql of [
      'DELETE FROM letter_keys',
      "UPDATE letter_keys SET public_key = 'x'",
      "UPDATE letter_keys SET made_day = '2020-01-01'",
      `UPDATE letter_keys SET retired_day = NULL WHERE kid = '${kid}'`,
      `UPDATE letter_keys SET withdrawn_from = '2026-06-01' WHERE kid = '${kid}'`,
      `UPDATE letter_keys SET withdrawn_from = NULL, withdrawn_reason = NULL WHERE kid = '${kid}'`,
      "INSERT INTO letter_keys (kid, use, public_key, private_key, made_day) VALUES ('ny', 'letters', 'x', 'y', '2026-05-04')",
    ]) {
      const done = await write(sql).then(
        () => 'done',
        () => 'refused',
      )
      expect(done, sql).to.equal('refused')
    }
    expect((await readKeyFile(app.deps.database.reader, app.deps.clock.today())).keys).to.have.length(2)
  })
})

describe('What keys are kept under', () => {
  const plain = Buffer.from('the private part')

  it('opens with the same secret for the same key, and no other', () => {
    const kept = encryptKey('secret', 'a', plain)
    expect(decryptKey('secret', 'a', kept).equals(plain)).to.equal(true)
    expect(() => decryptKey('other', 'a', kept)).to.throw('LETTER_KEY_SECRET')
    expect(() => decryptKey('secret', 'b', kept)).to.throw('LETTER_KEY_SECRET')
  })

  it('differs each time', () => expect(encryptKey('secret', 'a', plain)).not.to.equal(encryptKey('secret', 'a', plain)))
})
