import type { Instant } from '../shared/day.ts'

/** A certificate with its private key, as the configuration has it: a PKCS#12 file and what opens it. */
export interface Certificate {
  readonly file: string
  readonly password: string
}

/**
 * What is wrong with a certificate, for whoever runs the system, or `null` where letters can be sealed with it.
 * NOTE: never what the libraries say of it: that could hold secrets.
 */
export async function certificateFault(certificate: Certificate, at: Instant): Promise<string | null> {
  const { canSeal } = await import('./seal-pdf.ts')
  try {
    return (await canSeal(certificate, at)) ? null : 'holds so many certificates that a seal has no room for them'
  } catch (error) {
    return faultOf(error)
  }
}

function faultOf(error: unknown): string {
  if (error instanceof Error && 'syscall' in error) return 'is no file that can be read'
  if (error instanceof Error && /mac|password|decrypt/i.test(error.message))
    return 'is not opened by LETTER_CERTIFICATE_PASSWORD'
  return 'is no PKCS#12 file (.p12, .pfx) with an RSA key and its certificate'
}
