import type { Audience } from '../../../server/cases/audience.ts'
import type { RequestAction } from '../../../server/cases/request-read.ts'
import type { CaseRequest, RequestItem, RequestStatus } from '../../../server/dialogue/request.ts'
import type { TagTone } from '../../parts/tag.tsx'
import { questionAt } from '../application/questions.ts'
import { kindLabels } from '../documents/document-text.ts'

/** What was just done with a request. */
export type RequestDone = 'saved' | 'answered' | 'sent' | 'reviewed' | 'withdrawn' | 'time-asked' | 'time-answered'

export const requestDoneTexts: Readonly<Record<RequestDone, string>> = {
  saved: 'Svaret er lagra som utkast. Berre du ser det til du sender det.',
  answered: 'Svaret er sendt. Du får melding når saksbehandlaren har sett på det.',
  sent: 'Det er sendt til søkjaren. Tida fondet har på seg, står stille til svaret kjem.',
  reviewed: 'Vurderinga di er lagra.',
  withdrawn: 'Det er trekt tilbake.',
  'time-asked': 'Ønsket om lengre frist er sendt. Fristen står til du får svar.',
  'time-answered': 'Søkjaren har fått svar om fristen.',
}

/** What an item asks for: `Takst eller verdivurdering`, `Byggjekostnad`. */
export const itemLabel = ({ about, subject }: Pick<RequestItem, 'about' | 'subject'>): string =>
  labelOf(subject === null ? about : `${about}:${subject}`)

/** The same, as the choices in the form name it: `document:appraisal`. */
export function labelOf(asked: string): string {
  const [about = '', subject = ''] = asked.split(':')
  const documents: Readonly<Record<string, string>> = kindLabels
  if (about === 'document') return documents[subject] ?? 'Dokument'
  if (about === 'question') return questionLabel(subject)
  return about === 'information' ? 'Det andre har fortalt oss' : 'Eit spørsmål'
}

function questionLabel(name: string): string {
  if (name === 'application') return 'Heile søknaden'
  return name === 'dwellings' ? 'Bustadene' : (questionAt(name) ?? 'Eit spørsmål i søknaden')
}

export const requestTitle = ({ kind }: Pick<CaseRequest, 'kind'>, audience: Audience): string => {
  if (kind === 'comment') return audience === 'applicant' ? 'Sei di meining' : 'Opplysningar lagde fram for søkjaren'
  return audience === 'applicant' ? 'Vi treng meir frå deg' : 'Bedt om meir frå søkjaren'
}

export const statusTexts: Readonly<Record<RequestStatus, string>> = {
  open: 'Ventar på svar',
  answered: 'Svara på',
  overdue: 'Fristen er ute',
  closed: 'Ferdig',
  withdrawn: 'Trekt tilbake',
}

export const statusTones: Readonly<Record<RequestStatus, TagTone>> = {
  open: 'warning',
  answered: 'info',
  overdue: 'danger',
  closed: 'success',
  withdrawn: 'neutral',
}

export const itemStatusTexts: Readonly<Record<RequestItem['status'], string>> = {
  asked: 'Manglar svar',
  answered: 'Svara på',
  sufficient: 'Godt nok',
}

export const itemTones: Readonly<Record<RequestItem['status'], TagTone>> = {
  asked: 'warning',
  answered: 'info',
  sufficient: 'success',
}

export const actionHeadings: Readonly<Record<RequestAction, string>> = {
  answer: 'Svaret ditt',
  'ask-for-time': 'Treng du lengre tid?',
  review: 'Er svara gode nok?',
  'answer-wish': 'Søkjaren ber om lengre frist',
  withdraw: 'Treng de det ikkje lenger?',
}
