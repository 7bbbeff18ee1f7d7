import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import forge from 'node-forge'
import type { Certificate } from '../../server/letters/certificate.ts'
import { scratchDirectory } from '../support/guard.ts'

const name = [{ name: 'commonName', value: 'Fondet i prøva' }]

/** One that vouches for itself, made for a test. NOTE: the key is short, so that it is made at once. */
export async function testCertificate(password = 'berre til prøve'): Promise<Certificate> {
  const { publicKey, privateKey } = forge.pki.rsa.generateKeyPair({ bits: 1024 })
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = publicKey
  certificate.serialNumber = '01'
  certificate.validity.notBefore = new Date('2026-01-01T00:00:00Z')
  certificate.validity.notAfter = new Date('2036-01-01T00:00:00Z')
  certificate.setSubject(name)
  certificate.setIssuer(name)
  certificate.sign(privateKey, forge.md.sha256.create())
  const bytes = forge.asn1.toDer(forge.pkcs12.toPkcs12Asn1(privateKey, [certificate], password)).getBytes()
  const file = join(await scratchDirectory(), 'certificate.p12')
  await writeFile(file, bytes, 'latin1')
  return { file, password }
}
