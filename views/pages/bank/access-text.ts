import type { AccessShowing } from '../../../server/banks/api-access-page.ts'
import type { DeliveryStatus, NewsType } from '../../../server/banks/webhook.ts'
import type { ListedDelivery } from '../../../server/banks/webhook-lists.ts'
import { formatCount, formatInstant } from '../../figures.ts'
import { emptyForm, type FormState, formState } from '../../form-state.ts'
import type { TagTone } from '../../parts/tag.tsx'
import type { Frame } from '../shell.tsx'

export const newsNames: Readonly<Record<NewsType, string>> = {
  'guarantee.in-force': 'Garantien gjeld',
  'guarantee.changed': 'Garantien er endra',
  'guarantee.reduced': 'Garantien er trappa ned',
  'guarantee.ended': 'Garantien er avslutta',
  'letter.issued': 'Nytt garantibrev',
  'claim.lodged': 'Krav meldt',
  'claim.withdrawn': 'Krav trekt',
  'claim.reopened': 'Krav teke opp att',
  'claim.decided': 'Krav avgjort',
  'claim.paid': 'Utbetalt',
}

interface DeliveryTag {
  readonly tone: TagTone
  readonly words: string
}

const tags: Readonly<Record<DeliveryStatus, DeliveryTag>> = {
  waiting: { tone: 'info', words: 'Ventar' },
  sending: { tone: 'info', words: 'Blir sendt' },
  delivered: { tone: 'success', words: 'Levert' },
  'given-up': { tone: 'danger', words: 'Gjeven opp' },
}

/** One that has been tried in vain stands out before it is given up. */
export const deliveryTag = ({ status, fault }: ListedDelivery): DeliveryTag =>
  status === 'waiting' && fault !== null ? { tone: 'warning', words: 'Prøver att' } : tags[status]

/** How it went so far, in a sentence. */
export function deliveryText({ status, attempts, nextTryAt, settledAt, fault }: ListedDelivery): string {
  if (status === 'delivered') return settledAt === null ? '' : formatInstant(settledAt)
  const why = fault === null ? '' : `${faultText(fault)} `
  const tries = `Prøvd ${formatCount(attempts, 'éin gong', 'gonger')}.`
  if (status === 'given-up') return attempts === 0 ? why.trim() : `${why}${tries}`
  return attempts === 0 ? 'Blir sendt om litt.' : `${why}${tries} Neste forsøk ${formatInstant(nextTryAt)}.`
}

const faults: Readonly<Record<string, string>> = {
  timeout: 'Tenaren svara ikkje i tide.',
  private: 'Adressa førte til eit internt nett.',
  'host-not-configured': 'Tenaren er ikkje lenger opna for meldingar frå oss.',
  'secret-changed': 'Hemmelegheita gjeld ikkje lenger. Registrer adressa på nytt.',
  ended: 'Adressa vart avslutta.',
  'cut-off': 'Sendinga vart broten av.',
  ECONNREFUSED: 'Tenaren tok ikkje imot.',
  ENOTFOUND: 'Tenaren finst ikkje.',
}

function faultText(fault: string): string {
  const status = /^HTTP (\d+)$/.exec(fault)?.[1]
  if (status !== undefined) return `Tenaren svara ${status}.`
  return faults[fault] ?? `Sambandet braut (${fault}).`
}

const doneTexts: Readonly<Record<string, string>> = {
  'client-ended': 'Systemet slepp ikkje inn lenger.',
  'webhook-ended': 'Det blir ikkje sendt meir til adressa.',
  retried: 'Meldinga blir send på nytt.',
}

/** What the page tells of what was just done. */
export function doneNotice({ done }: AccessShowing): Pick<Frame, 'notices'> {
  const text = doneTexts[done ?? '']
  return text === undefined ? {} : { notices: [{ tone: 'success', text }] }
}

export const formOf = ({ tried }: AccessShowing): FormState => (tried ? formState(tried) : emptyForm)
