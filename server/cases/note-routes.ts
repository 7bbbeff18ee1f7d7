import { NotesPage } from '../../views/pages/dialogue/notes-page.tsx'
import { listNotes } from '../dialogue/note-store.ts'
import { setPin, writeNote } from '../dialogue/write-note.ts'
import type { CaseContext } from '../http/context.ts'
import { checkbox, choice, form, identifier, longText, optional } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { caseCommand } from './case-command.ts'
import { readSubject } from './subpage-read.ts'

const access = { kind: 'case', parties: ['case-officer', 'approver', 'fund-manager'] } as const
const path = '/cases/:case/notes'

/** What the staff write for each other. Neither the applicant nor an owner ever sees it, whatever else they are. */
export const noteRoutes: readonly Route[] = [
  page({
    path,
    access,
    summary: 'Internal notes: the pinned ones first, then the newest.',
    query: form({ done: optional(choice(['written', 'pinned'])), correct: optional(identifier()) }),
    show: (context, { done, correct }) => showNotes(context, { done, correct }),
  }),
  command({
    path,
    access,
    summary: 'Writes an internal note; `corrects` names the note that it takes the place of, which stays.',
    form: form({ body: longText(10_000), corrects: optional(identifier()), pinned: checkbox() }),
    async run(context, { body, corrects, pinned }) {
      await writeNote(context.deps, caseCommand(context), { body, corrects, pinned })
      return { location: `/cases/${context.caseAccess.id}/notes?done=written` }
    },
    again: showNotesAgain,
  }),
  command({
    path: '/cases/:case/notes/:note/pin',
    access,
    summary: 'Keeps a note first, or lets it go back to its place.',
    form: form({ pinned: checkbox() }),
    async run(context, { pinned }) {
      await setPin(context.deps, caseCommand(context), { noteId: context.params.note, pinned })
      return { location: `/cases/${context.caseAccess.id}/notes?done=pinned` }
    },
    again: showNotesAgain,
  }),
]

interface Showing {
  readonly done?: 'written' | 'pinned' | null
  /** The note that the form corrects. */
  readonly correct?: string | null
  readonly attempt?: Attempt
}

/** NOTE: who is staff in their own case is an applicant there, and has no notes to read. */
async function showNotes(context: CaseContext, { done = null, correct = null, attempt }: Showing): Promise<Shown> {
  const subject = await readSubject(context)
  if (subject.audience !== 'staff') refuse({ code: 'not-found' })
  const notes = await listNotes(context.deps.database.reader, subject.id)
  const corrected = notes.find(({ id, correctedBy }) => id === correct && correctedBy === null) ?? null
  return { data: { ...subject, notes }, page: () => NotesPage({ context, subject, notes, corrected, done, attempt }) }
}

function showNotesAgain(context: CaseContext, attempt: Attempt): Promise<Shown> {
  const { corrects } = attempt.values
  return showNotes(context, { correct: typeof corrects === 'string' ? corrects : null, attempt })
}
