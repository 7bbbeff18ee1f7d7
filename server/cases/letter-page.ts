import { findGuarantee } from '../guarantees/guarantee-store.ts'
import { isInForce } from '../guarantees/issue-guarantee-letter.ts'
import type { CaseContext } from '../http/context.ts'
import type { LetterLanguage } from '../letters/letter.ts'
import { fileOf, type LetterFile } from '../letters/letter-file-store.ts'
import { type ListedLetter, listLetters } from '../letters/letter-lists.ts'
import { type ListedMail, mailLog } from '../mail/mail-lists.ts'
import { refuse } from '../shared/refusal.ts'
import { type CaseSubject, readSubject } from './subpage-read.ts'

/** What has left the fund in a case, the newest first. */
export interface CaseLetters extends CaseSubject {
  readonly letters: readonly ListedLetter[]
  /** The guarantee is over, and its letters with it. */
  readonly guaranteeEnded: boolean
  /** The viewer can have the letter issued that the guarantee never got. */
  readonly mayIssue: boolean
  /** The newest first; applicants see those that went to themselves. */
  readonly mails: readonly ListedMail[]
}

export async function readCaseLetters(context: CaseContext): Promise<CaseLetters> {
  const subject = await readSubject(context)
  const { deps, caseAccess, viewer } = context
  const own = subject.audience === 'staff' ? null : viewer.id
  const { reader } = deps.database
  const [letters, mails, guarantee] = await Promise.all([
    visibleLetters(context),
    mailLog(reader, caseAccess.id, own),
    findGuarantee(reader, caseAccess.id),
  ])
  const isMissing =
    guarantee !== null && isInForce(guarantee) && letters.every(({ kind }) => kind !== 'guarantee-letter')
  const mayIssue = isMissing && subject.audience === 'staff' && caseAccess.parties.has('approver')
  return { ...subject, letters, mails, guaranteeEnded: guarantee?.status === 'ended', mayIssue }
}

/** A bank has the guarantee letter as it stands now, whatever it said to others before. */
async function visibleLetters({ deps, caseAccess }: CaseContext): Promise<readonly ListedLetter[]> {
  const letters = await listLetters(deps.database.reader, caseAccess.id)
  const { parties } = caseAccess
  if (parties.size > 1 || !parties.has('bank')) return letters
  return letters.filter(({ kind, replacedBy }) => kind === 'guarantee-letter' && replacedBy === null)
}

export interface FoundFile {
  readonly letter: ListedLetter
  readonly file: LetterFile & { readonly bytes: Uint8Array }
}

type LetterContext = CaseContext & { readonly params: Readonly<Record<'case' | 'letter', string>> }

/**
 * The file of a letter that the viewer may see, in its own language where they ask for none.
 * @throws Refused `not-found`, `letter-under-way`
 */
export async function findFile(context: LetterContext, language: LetterLanguage | null): Promise<FoundFile> {
  const letter = (await visibleLetters(context)).find(({ id }) => id === context.params.letter)
  if (!letter) return refuse({ code: 'not-found' })
  if (letter.state !== 'made') return refuse({ code: 'letter-under-way', failed: letter.state === 'failed' })
  const file = await fileOf(context.deps.database.reader, letter.id, language ?? letter.language)
  return file ? { letter, file } : refuse({ code: 'not-found' })
}

interface Named {
  readonly letter: Pick<ListedLetter, 'number' | 'version' | 'kind' | 'language'>
  readonly file: Pick<LetterFile, 'language'>
}

/** What it is saved under: `VT-2026-0007-B3.pdf`, `VT-2026-0007-G-v2-en.pdf`. */
export function fileNameOf({ letter, file: { language } }: Named): string {
  const version = isVersioned(letter) ? `-v${letter.version}` : ''
  return `${letter.number}${version}${language === letter.language ? '' : `-${language}`}.pdf`
}

const isVersioned = ({ kind, version }: Pick<ListedLetter, 'version' | 'kind'>): boolean =>
  kind === 'guarantee-letter' || version > 1
