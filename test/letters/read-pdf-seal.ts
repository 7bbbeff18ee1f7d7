import { createVerify, type KeyObject } from 'node:crypto'
import forge from 'node-forge'

const { asn1, pki, util } = forge
type Node = forge.asn1.Asn1

/** What the seal of a file says, read from its bytes. */
export interface ReadSeal {
  /** From, length, from, length: what it is over. */
  readonly byteRange: readonly [number, number, number, number]
  /** SHA-256 of that, as it was signed. */
  readonly digest: string
  readonly signedAt: string
  /** PEM, that of the signer alone. */
  readonly certificates: readonly string[]
  isSignedWith(key: KeyObject): boolean
}

/** Reads the parts of the CMS message (RFC 5652) by their places. @throws Error where there is none */
export function readPdfSeal(bytes: Uint8Array): ReadSeal {
  const text = Buffer.from(bytes).toString('latin1')
  const [, range = ''] = /\/ByteRange \[([\d ]+)\]/.exec(text) ?? []
  const [from = 0, length = 0, then = 0, rest = 0] = range.trim().split(' ').map(Number)
  const message = asn1.fromDer(util.hexToBytes(messageIn(text.slice(length + 1, then - 1))))
  const [, , , certificates, signers] = parts(part(part(message, 1), 0))
  const signer = part(signers, 0)
  const attributes = part(signer, 3)
  return {
    byteRange: [from, length, then, rest],
    digest: util.bytesToHex(attribute(attributes, pki.oids.messageDigest)),
    signedAt: asn1.utcTimeToDate(attribute(attributes, pki.oids.signingTime)).toISOString(),
    certificates: parts(certificates).map(one => pki.certificateToPem(pki.certificateFromAsn1(one))),
    isSignedWith: key =>
      createVerify('sha256')
        .update(asSet(attributes))
        .verify(key, Buffer.from(String(part(signer, 5).value), 'latin1')),
  }
}

/** What is behind the message fills the room that was left for it. */
const messageIn = (hex: string): string => hex.slice(0, 2 * (4 + Number.parseInt(hex.slice(4, 8), 16)))

const parts = (node: Node | undefined): readonly Node[] => (Array.isArray(node?.value) ? node.value : [])

function part(node: Node | undefined, index: number): Node {
  const found = parts(node)[index]
  if (!found) throw new Error(`The seal has no part ${index}.`)
  return found
}

function attribute(attributes: Node, oid: string | undefined): string {
  const found = parts(attributes).find(one => asn1.derToOid(String(part(one, 0).value)) === oid)
  return String(part(part(found, 1), 0).value)
}

/** NOTE: in the message they have a tag of their own; what is signed is them as a set. */
function asSet(attributes: Node): Buffer {
  const set = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, [...parts(attributes)])
  return Buffer.from(asn1.toDer(set).getBytes(), 'latin1')
}
