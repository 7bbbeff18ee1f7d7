import { privateFacts } from '../../db/seeds/homes.ts'
import { foundDemonstration, vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import type { Render } from '../../server/correspondence/make-letters.ts'
import type { Deps } from '../../server/deps.ts'
import type { FactsOf, LetterKind } from '../../server/letters/letter.ts'
import { type ListedLetter, listLetters } from '../../server/letters/letter-lists.ts'
import { findLetter } from '../../server/letters/letter-store.ts'
import { type TestDeps, testDeps } from '../support/deps.ts'
import type { TestEngine } from '../support/engines.ts'
import { atEndOfTest } from '../support/lifetime.ts'

const fundId = vestTelemark.id

/** A person of 27 who builds in Fyresdal for 4 800 000 kr: 500 000 kr guaranteed. */
export const ingridFacts = privateFacts(
  { birthDay: '1999-03-14', municipalityNumber: '4032', place: 'Moland 14, Fyresdal', bankId: 'fjellbanken' },
  { kind: 'detached', costKr: 4_800_000, valueKr: 4_000_000, areaM2: '128' },
)

/** The demonstration's fund and people, with no notice of theirs waiting. */
export async function openFund(engine: TestEngine): Promise<TestDeps> {
  const deps = await testDeps(engine, '2026-05-04')
  atEndOfTest(() => deps.database.close())
  await foundDemonstration(deps)
  await handleNotices(deps)
  return deps
}

export const submitted = (deps: Deps): Promise<string> =>
  play.apply(deps, { applicant: 'ingrid', fundId, facts: ingridFacts })

/** Terje applies with her. */
export async function submittedTogether(deps: Deps): Promise<string> {
  const [actor, commandId] = [await play.actorOf(deps, 'ingrid'), deps.newId()]
  const caseId = await openDraft(deps, { commandId, actor }, { fundId, track: 'private' })
  await play.join(deps, caseId, { applicant: 'ingrid', role: 'co-applicant', person: 'terje' })
  await saveDraft(deps, await play.commandBy(deps, caseId, 'ingrid'), ingridFacts)
  await submitApplication(deps, await play.commandBy(deps, caseId, 'ingrid'))
  return caseId
}

export async function inForce(deps: Deps): Promise<string> {
  const caseId = await granted(deps)
  await play.accept(deps, caseId, 'ingrid')
  return caseId
}

export const granted = (deps: Deps): Promise<string> =>
  play.grant(deps, { applicant: 'ingrid', fundId, facts: ingridFacts })

/** The letters of a case, the oldest first. */
export const lettersIn = async ({ database }: Deps, caseId: string): Promise<ListedLetter[]> =>
  (await listLetters(database.reader, caseId)).reverse()

/** What the only letter of a kind says. @throws Error where there are none or several */
export async function factsOf<Kind extends LetterKind>(deps: Deps, caseId: string, kind: Kind): Promise<FactsOf<Kind>> {
  const [letter, ...others] = (await lettersIn(deps, caseId)).filter(one => one.kind === kind)
  if (!letter || others.length > 0) throw new Error(`${others.length + (letter ? 1 : 0)} letters of ${kind}`)
  return (await findLetter(deps.database.reader, letter.id))?.facts as FactsOf<Kind>
}

/** A notice of a claim that is not there, which nobody can write a letter about. */
export async function impossible({ database }: Deps, caseId: string): Promise<void> {
  await database.transact(async tx => {
    await tx.run(
      `INSERT INTO outbox (case_id, recipient_id, kind, content, recorded_at)
       VALUES (?, 'ingrid', 'claim-decision', '{"number":7}', '2026-05-04T09:00:00.000Z')`,
      [caseId],
    )
  })
}

export interface OrderedMail {
  readonly user_id: string
  readonly kind: string
  readonly letter_id: string | null
}

/** The mails of a case in their order. */
export const mailsIn = ({ database }: Deps, caseId: string): Promise<OrderedMail[]> =>
  database.reader.all<OrderedMail>('SELECT user_id, kind, letter_id FROM mails WHERE case_id = ? ORDER BY outbox_id', [
    caseId,
  ])

/** A quick stand-in for drawing where a test is about the queue; the bytes follow from what they are asked for. */
export const quickly: Render = async ({ facts, language, sealUrl = '' }) =>
  new TextEncoder().encode(`${facts.kind} ${facts.number} ${language} ${sealUrl}`)
