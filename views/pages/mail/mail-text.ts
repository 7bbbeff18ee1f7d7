import type { ListedMail } from '../../../server/mail/mail-lists.ts'
import { formatInstant } from '../../figures.ts'
import type { TagTone } from '../../parts/tag.tsx'

/** Who it went to; an address that nobody signs in with stands for itself. */
export const recipientText = ({ recipientName, address }: ListedMail): string =>
  recipientName === null ? address || 'Sletta' : `${recipientName} (${address})`

/** How it went, in a word or two. */
export function stateOf(mail: ListedMail): { tone: TagTone; text: string } {
  if (mail.lastOutcome === 'returned' && mail.status === 'failed') return { tone: 'danger', text: 'Kom i retur' }
  switch (mail.status) {
    case 'sent':
      return { tone: 'success', text: 'Sendt' }
    case 'failed':
      return { tone: 'danger', text: 'Ikkje teken imot' }
    case 'given-up':
      return { tone: 'danger', text: 'Gitt opp' }
    default:
      return { tone: mail.attempts > 0 ? 'warning' : 'info', text: mail.attempts > 0 ? 'Prøver att' : 'Ventar' }
  }
}

/** When, and why not yet or not at all. */
export function courseOf(mail: ListedMail): string {
  const { status, sentAt, attempts, nextTryAt, waitsForLetter } = mail
  if (mail.lastOutcome === 'returned' && status === 'failed') return `Sendt ${when(sentAt)}, men kom i retur`
  if (status === 'sent') return when(sentAt)
  if (status === 'failed' || status === 'given-up') return `${reasonOf(mail)}${afterTries(attempts)}`
  if (waitsForLetter) return 'Går ut når brevet er laga'
  return attempts > 0 ? `${reasonOf(mail)}. Ny prøve ${formatInstant(nextTryAt)}` : 'Blir send om litt'
}

const when = (at: ListedMail['sentAt']): string => (at === null ? '' : formatInstant(at))

const afterTries = (attempts: number): string => (attempts > 1 ? `, etter ${attempts} forsøk` : '')

/** NOTE: what the server wrote is not kept; its number says enough. */
function reasonOf({ lastOutcome, lastCode }: ListedMail): string {
  if (lastOutcome === 'perhaps-again') return 'Utsendinga vart avbroten, og e-posten kan ha kome fram'
  if (lastOutcome === 'broken-off') return 'Sambandet vart brote på vegen'
  if (lastCode === 550 || lastCode === 551 || lastCode === 553) return `Adressa finst ikkje (svar ${lastCode})`
  if (lastCode === 552 || lastCode === 452) return `Postkassa er full (svar ${lastCode})`
  return lastCode === null ? 'Adressa er ikkje gyldig' : `E-posttenaren til mottakaren sa nei (svar ${lastCode})`
}
