import type { Note } from '../../../server/dialogue/note-store.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { formatCount, formatInstant } from '../../figures.ts'
import { ButtonLink, ButtonRow, Form, HiddenField, SubmitButton } from '../../form.tsx'
import { Details } from '../../parts/details.tsx'
import { Tag } from '../../parts/tag.tsx'
import { Quote } from '../case/application-actions.tsx'

interface NoteCardProps {
  readonly context: CaseContext
  readonly caseId: string
  readonly note: Note
  readonly notes: readonly Note[]
}

/** A note that is in force, with those that it took the place of folded under it. */
export function NoteCard({ context, caseId, note, notes }: NoteCardProps) {
  if (note.correctedBy !== null) return null
  const older = earlier(note, notes)
  return (
    <article class="note" data-pinned={note.pinned ? '' : undefined}>
      <p class="thread-who">
        <strong>{note.authorName ?? 'Ukjend'}</strong>
        <time datetime={note.recordedAt}>{formatInstant(note.recordedAt)}</time>
        {note.pinned && <Tag tone="info">Festa øvst</Tag>}
      </p>
      <Words note={note} />
      {older.length > 0 && (
        <Details summary={`Slik stod det før (${formatCount(older.length, 'éi utgåve', 'utgåver')})`}>
          {older.map(old => (
            <div key={old.id}>
              <p class="timeline-meta">
                {old.authorName}, {formatInstant(old.recordedAt)}
              </p>
              <Words note={old} />
            </div>
          ))}
        </Details>
      )}
      <NoteActions context={context} caseId={caseId} note={note} />
    </article>
  )
}

const Words = ({ note: { body } }: { note: Note }) =>
  body === null ? <p class="ds-paragraph">Teksten er sletta.</p> : <Quote words={body} />

function NoteActions({ context, caseId, note }: Omit<NoteCardProps, 'notes'>) {
  return (
    <ButtonRow>
      <ButtonLink href={`/cases/${caseId}/notes?correct=${note.id}`} variant="tertiary" size="sm">
        Rett
      </ButtonLink>
      <Form
        action={`/cases/${caseId}/notes/${note.id}/pin`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
      >
        {!note.pinned && <HiddenField name="pinned" value="true" />}
        <SubmitButton variant="tertiary" size="sm">
          {note.pinned ? 'Løys frå toppen' : 'Fest øvst'}
        </SubmitButton>
      </Form>
    </ButtonRow>
  )
}

/** The newest first. */
function earlier(note: Note, notes: readonly Note[]): Note[] {
  const old = notes.find(({ id }) => id === note.corrects)
  return old ? [old, ...earlier(old, notes)] : []
}
