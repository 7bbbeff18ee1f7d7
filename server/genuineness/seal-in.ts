/** `https://…/check#<JWS>`, or the JWS alone. The three parts of it are base64url. */
const jws = '[\\w-]{20,400}\\.[\\w-]{20,4000}\\.[\\w-]{80,100}'
const alone = new RegExp(`^${jws}$`)
const inLink = new RegExp(`/check#(${jws})`)

/** The seal in what was scanned or copied: the whole link, or what stands behind `#` in it. `null` where there is none. */
export function sealIn(typed: string): string | null {
  const trimmed = typed.trim().replace(/^#/, '')
  return alone.test(trimmed) ? trimmed : (inLink.exec(trimmed)?.[1] ?? null)
}

/**
 * The seal that a letter's file carries: the link of its QR, which stands unpacked in the file as a note on the page. Read without
 * understanding the rest, so that a file that was changed still tells which letter it claims to be.
 */
export function sealInPdf(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return inLink.exec(text)?.[1] ?? null
}
