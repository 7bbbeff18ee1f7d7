import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { listDocuments } from '../documents/document-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { type CaseCommand, type CaseFile, onCase } from '../history/case-file.ts'
import { requireRole } from '../people/actor.ts'
import { requireImpartial } from '../people/impartiality-store.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { sha256 } from '../shared/sha256.ts'
import { endedAs } from './case-ended-read.ts'
import {
  type Information,
  insertInformation,
  linkInformation,
  loadInformation,
  type NewInformation,
  storeSetAside,
} from './information-store.ts'
import { openRequest } from './open-request.ts'
import { dueDayFrom } from './request.ts'

/** Registers what the fund has been told about the applicant by others. Before a negative decision it is put before the applicant. */
export const registerInformation = (deps: Deps, command: CaseCommand, told: NewInformation): Promise<void> =>
  onCase(deps, { ...command, name: 'register-information' }, async (tx, file) => {
    await requireHandler(tx, file)
    if (told.receivedDay > file.today)
      refuse({ code: 'day-out-of-range', path: 'receivedDay', earliest: null, latest: file.today })
    await requireDocumentOf(tx, file, told.documentId)
    await insertInformation(tx, file, told)
    const wordsHash = sha256(told.body)
    await recordEvent(tx, file, {
      kind: 'information-registered',
      detail: { informationId: file.commandId, wordsHash },
    })
  })

async function requireDocumentOf(tx: Tx, file: CaseFile, documentId: string | null): Promise<void> {
  const known = documentId === null || (await listDocuments(tx, file.id)).some(({ id }) => id === documentId)
  if (!known) refuse({ code: 'invalid', errors: [{ path: 'documentId', message: 'Vel eit av dokumenta i saka.' }] })
}

export interface Hearing {
  readonly informationId: string
  readonly dueDay: Day | null
  /** What the applicant should look at especially. */
  readonly guidance: string | null
}

/** Puts it before the applicant, who says what they mean by a certain day. @throws Refused `wrong-state` where the case is over */
export const hearApplicant = (deps: Deps, command: CaseCommand, hearing: Hearing): Promise<void> =>
  onCase(deps, { ...command, name: 'hear-applicant' }, async (tx, file) => {
    await requireHandler(tx, file)
    const { id } = await untoldOne(tx, file, hearing.informationId)
    const ended = await endedAs(tx, file.id)
    if (ended !== null) refuse({ code: 'wrong-state', action: 'hear', state: ended })
    const requestId = await openRequest(tx, file, {
      kind: 'comment',
      introduction: null,
      dueDay: dueDayFrom(hearing.dueDay, file.today),
      items: [{ about: 'information', subject: id, guidance: hearing.guidance ?? usualGuidance }],
    })
    await linkInformation(tx, id, requestId)
  })

const usualGuidance = 'Les det vi har fått vite, og skriv kva du meiner om det. Rett det som er feil.'

/** It is not used, or the applicant knows it already: it need not be put before them, and the reason says why. */
export const setInformationAside = (
  deps: Deps,
  command: CaseCommand,
  { informationId, reason }: { informationId: string; reason: string },
): Promise<void> =>
  onCase(deps, { ...command, name: 'set-information-aside' }, async (tx, file) => {
    await requireHandler(tx, file)
    const { id } = await untoldOne(tx, file, informationId)
    await storeSetAside(tx, file, { id, reason })
    await recordEvent(tx, file, { kind: 'information-set-aside', detail: { informationId: id, reason } })
  })

/** NOTE: it has to be one that is neither put before the applicant nor set aside. */
async function untoldOne(tx: Tx, file: CaseFile, informationId: string): Promise<Information> {
  const information = await loadInformation(tx, file.id, informationId)
  if (information.untold) return information
  return refuse({ code: 'wrong-state', action: 'hear', state: information.requestId === null ? 'set-aside' : 'heard' })
}

async function requireHandler(tx: Tx, file: CaseFile): Promise<void> {
  requireRole(file.actor, file.fundId, 'case-officer')
  await requireImpartial(tx, file)
  if (file.reference === null) refuse({ code: 'not-found' })
}
