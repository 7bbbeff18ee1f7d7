import { asking, choice, form, identifier, longText, optional, text } from '../http/inputs.ts'

const doneMail = ['retried', 'settled', 'returned', 'saved', 'trial'] as const

export const settledForm = form({ reason: asking(longText(1000), 'Skriv korleis mottakaren fekk vite det.') })

export const mailboxForm = form({ q: optional(text(100)), before: optional(identifier()) })

export const languageForm = form({ language: asking(choice(['nn', 'nb']), 'Vel nynorsk eller bokmål.') })

/** One line, and the text; which places may stand in them is judged by `templateFaults`. */
export const templateForm = form({
  language: choice(['nn', 'nb']),
  subject: asking(text(150), 'Skriv eit emne.'),
  body: asking(longText(4000), 'Skriv ein tekst.'),
})

export const templateQuery = form({
  language: choice(['nn', 'nb']).optional().default('nn'),
  done: optional(choice(doneMail)),
})

export const trialForm = form({ language: choice(['nn', 'nb']) })

export const doneQuery = form({ done: optional(choice(doneMail)) })
