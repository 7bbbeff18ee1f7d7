import { readFile } from 'node:fs/promises'
import { P12Signer } from '@signpdf/signer-p12'
import { SignPdf } from '@signpdf/signpdf'
import type { Instant } from '../shared/day.ts'
import type { Certificate } from './certificate.ts'
import { sealRoom } from './pdf-seal-room.ts'

/** Puts the seal in the room that a file was drawn with. The same bytes, moment and certificate give the same file. */
export async function sealPdf(bytes: Uint8Array, certificate: Certificate, at: Instant): Promise<Uint8Array> {
  const sealed = await new SignPdf().sign(bytes, await signerOf(certificate), new Date(at))
  return new Uint8Array(sealed)
}

/** Signs something, to see whether it can be done. Answers whether the signature fits into a letter. */
export async function canSeal(certificate: Certificate, at: Instant): Promise<boolean> {
  const signature = await (await signerOf(certificate)).sign(Buffer.from('trial'), new Date(at))
  return signature.length <= sealRoom
}

const signerOf = async ({ file, password }: Certificate): Promise<P12Signer> =>
  new P12Signer(await readFile(file), { passphrase: password })
