import { randomBytes } from 'node:crypto'
import type { Tx } from '../../db/database.ts'
import { newId } from '../deps.ts'
import type { DocumentKind } from '../documents/document.ts'
import { listDocuments } from '../documents/document-store.ts'
import { recordEvent } from '../history/case-events-store.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { GuaranteeLetterFacts } from '../letters/guarantee-letters.ts'
import { codeFrom } from '../letters/letter-code.ts'
import type { LetterEvidence } from '../letters/letter-evidence-store.ts'
import { type Letter, newestLetter } from '../letters/letter-store.ts'
import { insertLetter } from '../letters/new-letter-store.ts'
import type { Guarantee, GuaranteeStatus } from './guarantee.ts'
import { type GuaranteeSaid, guaranteeSaid } from './guarantee-letter-facts.ts'
import { type LetterGround, readLetterGround } from './guarantee-letter-read.ts'
import { openGuarantee } from './open-guarantee.ts'

/** Why a letter is issued; it stands in the case's history. */
export type LetterReason = 'in-force' | 'raised' | 'restored' | 'deadline-moved' | 'completed' | 'new-seal' | 'missing'

/**
 * Issues the guarantee's letter in the transaction of the command that changed what it says: its next version with its facts frozen,
 * a code drawn for it, and the documents it rests on locked. Where the last letter says the same, that one goes on counting (unless
 * its seal is not believed any more), and a guarantee that is not in force has none. Its file is made afterwards, by the queue.
 *
 * The command calls this after it has stored its change. The capital is reserved by then: the database refuses a letter without.
 */
export async function issueGuaranteeLetter(
  tx: Tx,
  file: CaseFile,
  { reason }: { readonly reason: LetterReason },
): Promise<void> {
  const open = await openGuarantee(tx, file.id)
  if (!isInForce(open.guarantee)) return
  const [ground, evidence] = [await readLetterGround(tx, file), await evidenceOf(tx, file.id)]
  const said = guaranteeSaid({ open, ground, reference: file.reference ?? '', evidence })
  const last = await newestLetter(tx, open.guarantee.number)
  if (last && reason !== 'new-seal' && saysTheSame(last, said)) return
  const facts = letterFacts(file, { said, ground, last })
  const { version } = facts
  const { language } = ground
  const stored = { id: newId(), caseId: file.id, fundId: file.fundId, language, orderedAt: file.now }
  await insertLetter(tx, { ...stored, subject: String(version), version, facts, evidence })
  await recordEvent(tx, file, { kind: 'guarantee-letter-issued', detail: { version, cause: reason } })
}

/** In which a bank can lend on a guarantee, so that it has a letter. */
export const withLetter: readonly GuaranteeStatus[] = ['in-force', 'building', 'completed']

export const isInForce = ({ status }: Pick<Guarantee, 'status'>): boolean => withLetter.includes(status)

interface Facts {
  readonly said: GuaranteeSaid
  readonly ground: LetterGround
  readonly last: Letter | null
}

function letterFacts({ today }: CaseFile, { said, ground, last }: Facts): GuaranteeLetterFacts {
  return {
    ...said,
    version: (last?.version ?? 0) + 1,
    replacesVersion: last?.version ?? null,
    day: today,
    issuedDay: today,
    officerName: ground.officerName,
    code: codeFrom(randomBytes(codeBytes)),
  }
}

const codeBytes = 9

/** NOTE: what is compared has the order of `guaranteeSaid`, as what is stored had. */
function saysTheSame({ facts }: Letter, said: GuaranteeSaid): boolean {
  const names = Object.keys(said) as (keyof GuaranteeSaid)[]
  const before = facts.kind === 'guarantee-letter' ? facts : null
  return before !== null && names.every(name => JSON.stringify(before[name]) === JSON.stringify(said[name]))
}

/** What the guarantee was given on. */
const evidenceKinds: readonly DocumentKind[] = ['cost-estimate', 'appraisal', 'permit', 'financing-confirmation']

async function evidenceOf(tx: Tx, caseId: string): Promise<LetterEvidence[]> {
  const documents = await listDocuments(tx, caseId)
  return documents
    .filter(({ kind }) => evidenceKinds.includes(kind))
    .map(({ id, name, kind, sha256 }) => ({ documentId: id, name, kind, sha256 }))
}
