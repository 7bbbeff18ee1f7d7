import { asking, fileInput, form, type InputOf, optional, text } from '../http/inputs.ts'
import type { SentFile } from '../http/sent-file.ts'
import { readCode } from '../letters/letter-code.ts'
import { refuse } from '../shared/refusal.ts'
import type { Held } from './check-letter.ts'
import { sealIn } from './seal-in.ts'

const checkFields = {
  /** The code as it is printed, or the link of the QR. */
  code: optional(text(5000)),
  /** Of the file, worked out where the file is. */
  sha256: optional(text(64).pattern(/^[0-9a-fA-F]{64}$/, 'sha256')),
}
export const checkForm = form(checkFields)

export const fileForm = form({ file: asking(fileInput(), 'Vel fila med garantibrevet.') })

/** @throws Refused `invalid` where nothing was given, or the code has a typing error */
export function heldFrom({ code: typed, sha256: given }: InputOf<typeof checkFields>): Held {
  const sha256 = given?.toLowerCase() ?? null
  if (typed === null && sha256 === null) wrongCode('Skriv koden som står på brevet.')
  if (typed === null) return { code: null, seal: null, sha256 }
  const seal = sealIn(typed)
  const code = seal === null ? readCode(typed) : null
  if (seal === null && code === null) wrongCode(typingError)
  return { code, seal, sha256 }
}

const typingError =
  'Det er ein skrivefeil i koden. Han har ti teikn, og korkje I, O, 0 eller 1. Sjå på brevet, og skriv han ein gong til.'

/**
 * What `receiveLetter` has read out of the file.
 * @throws Refused `too-many-tries` where it was left unread: nothing can be said of it, also where a new minute has begun meanwhile
 */
export function heldIn({ fate }: SentFile): Held {
  const [sha256, seal = null] = 'text' in fate ? fate.text.split(' ') : []
  return sha256 ? { code: null, seal, sha256 } : refuse({ code: 'too-many-tries', seconds: 1 })
}

function wrongCode(message: string): never {
  return refuse({ code: 'invalid', errors: [{ path: 'code', message }] })
}
