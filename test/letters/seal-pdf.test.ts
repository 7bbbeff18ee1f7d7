import { createHash, X509Certificate } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { expect } from 'chai'
import { type Certificate, certificateFault } from '../../server/letters/certificate.ts'
import { renderLetter } from '../../server/letters/render-letter.ts'
import { sealPdf } from '../../server/letters/seal-pdf.ts'
import type { Instant } from '../../server/shared/day.ts'
import { exampleLetters } from './example-letters.ts'
import { readPdf } from './read-pdf.ts'
import { type ReadSeal, readPdfSeal } from './read-pdf-seal.ts'
import { testCertificate } from './test-certificate.ts'

const createdAt = '2026-06-10T08:00:00.000Z' as Instant
const facts = exampleLetters['guarantee-letter']

describe('The seal of a certificate in a letter (PAdES)', () => {
  let certificate: Certificate
  let drawn: Uint8Array
  let sealed: Uint8Array
  let seal: ReadSeal

  before(async () => {
    certificate = await testCertificate()
    drawn = await renderLetter(facts, { language: 'nn', createdAt, hasRoomForSeal: true })
    sealed = await sealPdf(drawn, certificate, createdAt)
    seal = readPdfSeal(sealed)
  })

  it('is over every byte but its own, and has their hash', () => {
    const [from, length, then, rest] = seal.byteRange
    expect([from, then + rest]).to.eql([0, sealed.length])
    expect([sealed[length], sealed[then - 1]].map(byte => String.fromCharCode(byte ?? 0))).to.eql(['<', '>'])
    const hash = createHash('sha256').update(sealed.subarray(0, length)).update(sealed.subarray(then))
    expect(seal.digest).to.equal(hash.digest('hex'))
    expect(seal.certificates).to.have.length(1)
  })

  it('is signed with the certificate’s key, at the letter’s moment', () => {
    const { publicKey, subject } = new X509Certificate(seal.certificates[0] ?? '')
    expect(subject).to.include('Fondet i prøva')
    expect(seal.isSignedWith(publicKey)).to.equal(true)
    expect(seal.signedAt).to.equal(createdAt)
  })

  it('no longer holds when a byte is changed', () => {
    const other = new Uint8Array(sealed)
    other[5000] = (other[5000] ?? 0) ^ 1
    const [, length, then] = readPdfSeal(other).byteRange
    const hash = createHash('sha256').update(other.subarray(0, length)).update(other.subarray(then))
    expect(hash.digest('hex')).not.to.equal(seal.digest)
  })

  it('is the same for the same letter, and leaves what is read as it was', async () => {
    expect(Buffer.compare(await sealPdf(drawn, certificate, createdAt), sealed)).to.equal(0)
    const plain = await renderLetter(facts, { language: 'nn', createdAt })
    expect(await readPdf(sealed)).to.eql(await readPdf(plain))
    expect(Buffer.from(plain).includes('/ByteRange')).to.equal(false)
  })
})

describe('A certificate in the configuration', () => {
  it('is tried before anything is sealed, and what is wrong with it is told without its password', async () => {
    const certificate = await testCertificate()
    const other = await testCertificate()
    await writeFile(other.file, 'ikkje noko sertifikat')
    const found = await Promise.all(
      [
        certificate,
        { ...certificate, password: 'løyndom' },
        { ...certificate, file: `${certificate.file}.borte` },
        other,
      ].map(one => certificateFault(one, createdAt)),
    )
    expect(found).to.eql([
      null,
      'is not opened by LETTER_CERTIFICATE_PASSWORD',
      'is no file that can be read',
      'is no PKCS#12 file (.p12, .pfx) with an RSA key and its certificate',
    ])
  })
})
