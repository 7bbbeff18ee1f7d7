import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { expect } from 'chai'
import { CompactSign, FlattenedSign, SignJWT } from 'jose'
import { type PublishedKey, publishedKey } from '../../server/genuineness/letter-key.ts'
import { readSeal, readSignature } from '../../server/genuineness/read-seal.ts'
import { sealIn, sealInPdf } from '../../server/genuineness/seal-in.ts'
import type { SealPayload } from '../../server/genuineness/seal-payload.ts'
import { day } from '../../server/shared/day.ts'

const payload: SealPayload = {
  n: 'VT-2026-0001-G',
  v: 1,
  f: 'vest-telemark',
  b: 'Fjellbanken',
  p: 'Moland 14, Fyresdal',
  s: 50_000_000,
  t: day('2031-06-15'),
  i: day('2026-06-15'),
  h: 'e3'.repeat(32),
  c: 'HKB4N9AADW',
}

const pair = generateKeyPairSync('ed25519')
const keyFrom = (publicKey: KeyObject, kid: string, withdrawn: string | null = null): PublishedKey =>
  publishedKey({
    kid,
    x: publicKey.export({ format: 'jwk' }).x ?? '',
    madeDay: day('2026-01-01'),
    retiredDay: withdrawn === null ? null : day('2026-12-31'),
    withdrawnFrom: withdrawn === null ? null : day(withdrawn),
  })
const keys = [keyFrom(pair.publicKey, 'a')]

const signed = (
  said: object,
  header: { alg: string; kid: string } = { alg: 'EdDSA', kid: 'a' },
  key = pair.privateKey,
) => new CompactSign(new TextEncoder().encode(JSON.stringify(said))).setProtectedHeader(header).sign(key)

const packed = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('Reading a seal', () => {
  it('gives what one of the keys has signed', async () => {
    expect(await readSeal(await signed(payload), keys)).to.eql({ payload, kid: 'a' })
    expect(await readSeal(await signed({ ...payload, b: null, t: 5 }), keys)).to.have.property('payload')
  })

  it('finds every sign of it that was changed', async () => {
    const seal = await signed(payload)
    for (let at = 0; at < seal.length; at += 7) {
      if (seal.charAt(at) === '.') continue
      const other = seal.slice(0, at) + (seal.charAt(at) === 'A' ? 'B' : 'A') + seal.slice(at + 1)
      expect(await readSeal(other, keys), `sign ${at}`).to.have.property('fault')
    }
  })

  it('finds a larger sum under the old signature', async () => {
    const [head, , mark] = (await signed(payload)).split('.')
    const forged = `${head}.${packed({ ...payload, s: payload.s * 2 })}.${mark}`
    expect(await readSeal(forged, keys)).to.eql({ fault: 'not-signed' })
  })

  it('believes no other key under the name of ours, and no key that it does not know', async () => {
    const stranger = generateKeyPairSync('ed25519').privateKey
    expect(await readSeal(await signed(payload, { alg: 'EdDSA', kid: 'a' }, stranger), keys)).to.eql({
      fault: 'not-signed',
    })
    expect(await readSeal(await signed(payload, { alg: 'EdDSA', kid: 'b' }), keys)).to.eql({ fault: 'unknown-key' })
  })

  it('believes no weaker kind of signature', async () => {
    const x = Buffer.from(keys[0]?.x ?? '', 'base64url')
    const hmac = await new SignJWT({ ...payload }).setProtectedHeader({ alg: 'HS256', kid: 'a' }).sign(x)
    expect(await readSeal(hmac, keys)).to.eql({ fault: 'malformed' })
    expect(await readSeal(`${packed({ alg: 'none', kid: 'a' })}.${packed(payload)}.`, keys)).to.eql({
      fault: 'malformed',
    })
  })

  it('believes a withdrawn key only for the days before', async () => {
    const seal = await signed(payload)
    expect(await readSeal(seal, [keyFrom(pair.publicKey, 'a', '2026-06-15')])).to.eql({ fault: 'withdrawn-key' })
    expect(await readSeal(seal, [keyFrom(pair.publicKey, 'a', '2026-06-16')])).to.have.property('payload')
  })

  it('believes a retired key only for the days up to its last', async () => {
    const retired = [{ ...keyFrom(pair.publicKey, 'a'), signed_until: day('2026-06-15') }]
    expect(await readSeal(await signed(payload), retired)).to.have.property('payload')
    expect(await readSeal(await signed({ ...payload, i: '2026-06-16' }), retired)).to.eql({ fault: 'retired-key' })
  })

  for (const wrong of [
    {},
    { ...payload, s: '500000' },
    { ...payload, s: -1 },
    { ...payload, i: '2026-02-30' },
    { ...payload, t: 'x' },
    [payload],
  ])
    it(`takes nothing of another shape: ${JSON.stringify(wrong).slice(-40)}`, async () => {
      expect(await readSeal(await signed(wrong), keys)).to.eql({ fault: 'malformed' })
    })

  for (const text of ['', 'x', '..', 'a.b.c', '🏠.🏠.🏠'])
    it(`is none: «${text}»`, async () => expect(await readSeal(text, keys)).to.eql({ fault: 'malformed' }))

  it('is found in the link and in the file that carries it', async () => {
    const seal = await signed(payload)
    for (const typed of [seal, `#${seal}`, `https://fond.example.no/check#${seal}`, ` ${seal}\n`])
      expect(sealIn(typed), typed).to.equal(seal)
    for (const typed of ['', 'https://fond.example.no/check', `${seal}.${seal}`, 'HKB4N-9AADW'])
      expect(sealIn(typed), typed).to.equal(null)
    const file = Buffer.from(`%PDF-1.7 \xff\xfe /URI (https://fond.example.no/check#${seal}) >>`, 'latin1')
    expect(sealInPdf(file)).to.equal(seal)
    expect(sealInPdf(Buffer.from('%PDF-1.7'))).to.equal(null)
  })
})

describe('Reading the signature of a file', () => {
  const bytes = new Uint8Array([37, 80, 68, 70, 0, 255])
  const sign = async (of: Uint8Array, header: object = { b64: false, crit: ['b64'] }) => {
    const jws = await new FlattenedSign(of)
      .setProtectedHeader({ alg: 'EdDSA', kid: 'a', ...header })
      .sign(pair.privateKey)
    return `${jws.protected}..${jws.signature}`
  }

  it('knows the bytes that were signed', async () => {
    expect(await readSignature(`${await sign(bytes)}\n`, bytes, keys)).to.have.property('key')
  })

  it('knows no others', async () => {
    const signature = await sign(bytes)
    for (const at of bytes.keys())
      expect(await readSignature(signature, bytes.with(at, 1), keys), String(at)).to.eql({ fault: 'not-signed' })
    expect(await readSignature(signature, bytes.subarray(1), keys)).to.eql({ fault: 'not-signed' })
  })

  it('believes none of a key that was withdrawn, for it tells no day', async () => {
    const withdrawn = [keyFrom(pair.publicKey, 'a', '2026-12-31')]
    expect(await readSignature(await sign(bytes), bytes, withdrawn)).to.eql({ fault: 'withdrawn-key' })
  })

  it('knows no key that is not at hand', async () => {
    const other = [keyFrom(pair.publicKey, 'b')]
    expect(await readSignature(await sign(bytes), bytes, other)).to.eql({ fault: 'unknown-key' })
  })

  it('takes no seal for the signature of a file', async () => {
    const seal = await signed(payload)
    const [head, body = '', mark] = seal.split('.')
    expect(await readSignature(seal, Buffer.from(body), keys)).to.eql({ fault: 'malformed' })
    expect(await readSignature(`${head}..${mark}`, Buffer.from(body), keys)).to.eql({ fault: 'not-signed' })
    expect(await readSignature(`${head}..${mark}`, Buffer.from(JSON.stringify(payload)), keys)).to.eql({
      fault: 'not-signed',
    })
  })

  for (const text of ['', 'x', '..', 'a..b', 'a.b.c.d'])
    it(`is none: «${text}»`, async () => expect(await readSignature(text, bytes, keys)).to.eql({ fault: 'malformed' }))
})
