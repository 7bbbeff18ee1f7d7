import type { Reader } from '../../db/database.ts'
import { homeName } from '../../views/letters/home-names.ts'
import type { Application } from '../applications/application.ts'
import { type CaseParts, readCase } from '../cases/case-read.ts'
import { type Fund, loadFund } from '../fund/fund-store.ts'
import type { CaseEvent, EventKind } from '../history/case-events-store.ts'
import type { LetterFacts } from '../letters/letter.ts'
import type { LetterHead } from '../letters/letter-head.ts'
import { languageOf, type WrittenLanguage } from '../people/user-settings-store.ts'
import { osloDay } from '../shared/day.ts'
import type { QueuedNotice } from './notice-queue-store.ts'

/** A letter that a notice calls for. It gets its number when it is ordered, so in its facts that is blank. */
export interface LetterOrder {
  readonly subject: string
  readonly facts: LetterFacts
  /** The subject of the letter that it is a new version of. */
  readonly amends?: string
}

/** A notice with its case, as the applicant may see it. What has happened since the notice is no part of its letter. */
export interface NoticedCase {
  readonly notice: QueuedNotice & { readonly reference: string }
  readonly fund: Fund
  readonly parts: CaseParts
  /** In which its letters are written: that of whoever opened the case. */
  readonly language: WrittenLanguage
}

export async function readNoticedCase(reader: Reader, notice: NoticedCase['notice']): Promise<NoticedCase> {
  const fund = await loadFund(reader, notice.fundId)
  if (!fund) throw new Error(`No fund ${notice.fundId}`)
  const viewer = { userId: notice.openerId, parties: new Set(['applicant'] as const) }
  const parts = await readCase(reader, { id: notice.caseId, version: 0, fund, viewer })
  return { notice, fund, parts: asSent(parts, notice), language: await languageOf(reader, notice.openerId) }
}

/** With the application as it was when the notice was written, where another has been sent in since. */
function asSent(parts: CaseParts, notice: NoticedCase['notice']): CaseParts {
  const { events, application } = parts
  const isNewer = events.some(({ kind, recordedAt }) => kind === 'submitted' && recordedAt > notice.recordedAt)
  const facts = isNewer ? formerEvent({ notice, parts }, 'submitted')?.detail?.facts : undefined
  return facts ? { ...parts, application: { ...application, facts } as Application } : parts
}

/** What every letter of the case says. */
export function letterHead({ notice, fund, parts: { head, application } }: NoticedCase): LetterHead {
  return {
    fund: { id: fund.id, name: fund.name, ownerName: fund.ownerName },
    recipient: { name: head.applicantName, orgName: application.facts.orgName ?? null },
    reference: notice.reference,
    number: '',
    day: osloDay(notice.recordedAt),
    officerName: head.officerName,
    responsibleName: null,
  }
}

/** What the case is about, as letters name it. */
export const placeOf = ({ parts: { application } }: NoticedCase): string | null => application.facts.place ?? null

/** A home of the case, by its number and kind. */
export function homeIn({ parts: { application }, language }: NoticedCase, id: string): string {
  const stated = application.facts.dwellings.find(dwelling => dwelling.id === id)
  return homeName({ id, kind: stated?.kind ?? null }, language)
}

/** The last event of a kind up to the notice: what was so then, whatever has happened since. */
export const formerEvent = (
  { notice, parts }: Pick<NoticedCase, 'notice' | 'parts'>,
  kind: EventKind,
  isIt: (event: CaseEvent) => boolean = () => true,
): CaseEvent | undefined =>
  parts.events.findLast(event => event.kind === kind && event.recordedAt <= notice.recordedAt && isIt(event))

/** What came with the notice, where it is a text. */
export function textIn({ content }: QueuedNotice, name: string): string | null {
  const value = content[name]
  return typeof value === 'string' && value !== '' ? value : null
}
