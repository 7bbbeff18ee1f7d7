import { choice, emailInput, form, identifier, longText, optional, text, wholeNumber, yesNo } from '../http/inputs.ts'
import { tieKinds } from '../people/impartiality.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import type { DeclarationInput } from './declare-impartiality.ts'

/** `page` leads back to where the question stood, within the case: `decision`, `claims/…/decision`. */
export const declarationForm = form({
  impartial: yesNo(),
  tie: optional(choice(tieKinds)),
  words: optional(longText(2000)),
  page: optional(text(250).pattern(/^[a-z]+(?:\/[\w-]+){0,2}$/)),
})

export const deputyForm = form({ userId: identifier(), deputyId: identifier(), reason: longText(2000) })

export const clearanceForm = form({ clearedId: identifier(), explanation: longText(2000) })

const registeredTies = ['company', 'spouse', 'line', 'guardian'] as const

/** A company by its number, a person by name and, if it is known, the address that they sign in with. */
export const standingTieForm = form({
  userId: optional(identifier()),
  tie: choice(registeredTies),
  name: text(200),
  email: optional(emailInput()),
  orgNumber: optional(text(20)),
  post: optional(text(200)),
})

export const tieEndForm = form({ tie: wholeNumber(1, Number.MAX_SAFE_INTEGER) })

/** No leader: nobody is known to lead them. */
export const leaderForm = form({ ledId: identifier(), leaderId: optional(identifier()) })

interface Declared {
  readonly impartial: boolean
  readonly tie: (typeof tieKinds)[number] | null
  readonly words: string | null
}

/** Who is not impartial says what it is, and in words where no kind does. @throws Refused `invalid` */
export function declarationInput({ impartial, tie, words }: Declared): DeclarationInput {
  if (impartial) return tie === null ? { impartial } : invalid({ path: 'tie', message: contradicting })
  if (tie === null) return invalid({ path: 'tie', message: 'Vel kva som knyter deg til saka.' })
  if (tie === 'other' && words === null)
    return invalid({ path: 'words', message: 'Skriv kva som knyter deg til saka.' })
  return { impartial, tie, words }
}

const contradicting = 'Du svarar både at du er habil, og at noko knyter deg til saka. Vel eitt av dei.'

const invalid = (error: FieldError): never => refuse({ code: 'invalid', errors: [error] })
