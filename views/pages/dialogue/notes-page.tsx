import type { VNode } from 'preact'
import type { CaseSubject } from '../../../server/cases/subpage-read.ts'
import type { Note } from '../../../server/dialogue/note-store.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { CheckboxField } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { ButtonLink, ButtonRow, Form, HiddenField, SubmitButton } from '../../form.tsx'
import { field, formState } from '../../form-state.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { NoteCard } from './note-card.tsx'
import { subpage } from './subpage.tsx'

interface NotesProps {
  readonly context: CaseContext
  readonly subject: CaseSubject
  readonly notes: readonly Note[]
  /** The note that the form corrects; `null` for a new one. */
  readonly corrected: Note | null
  readonly done: 'written' | 'pinned' | null
  readonly attempt?: Attempt | undefined
}

const doneTexts = { written: 'Notatet er lagra.', pinned: 'Notatet er flytta.' } as const

/** What the staff write for each other. */
export function NotesPage({ context, subject, notes, corrected, done, attempt }: NotesProps): VNode {
  return subpage({
    context,
    subject,
    title: 'Interne notat',
    lead: 'Berre dei som handsamar saka, ser dette. Søkjaren og eigarane gjer det ikkje.',
    tab: '/notes',
    ...(done && { doneText: doneTexts[done] }),
    problem: attempt?.problem ?? null,
    children: (
      <>
        <WriteNote context={context} subject={subject} corrected={corrected} attempt={attempt} />
        <section>
          <h2 class="ds-heading" data-size="md">
            Notata i saka
          </h2>
          {notes.length === 0 && <EmptyState heading="Ingen notat enno" />}
          {notes.map(note => (
            <NoteCard key={note.id} context={context} caseId={subject.id} note={note} notes={notes} />
          ))}
        </section>
      </>
    ),
  })
}

function WriteNote({ context, subject, corrected, attempt }: Omit<NotesProps, 'notes' | 'done'>) {
  const state = attempt ? formState(attempt) : { values: { body: corrected?.body ?? '' }, errors: new Map() }
  const action = `/cases/${subject.id}/notes`
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        {corrected ? 'Rett notatet' : 'Skriv eit notat'}
      </h2>
      <Form action={action} csrfToken={context.csrfToken} commandId={context.deps.newId()} warnUnsaved>
        {corrected && <HiddenField name="corrects" value={corrected.id} />}
        <TextArea
          {...field(state, 'body')}
          label="Notat"
          hint={corrected ? 'Det nye notatet gjeld. Det gamle blir ståande under det.' : undefined}
          required
        />
        {!corrected && <CheckboxField {...field(state, 'pinned')} label="Fest det øvst" />}
        <ButtonRow>
          <SubmitButton>{corrected ? 'Lagre rettinga' : 'Lagre notatet'}</SubmitButton>
          {corrected && (
            <ButtonLink href={action} variant="secondary">
              Lat det stå
            </ButtonLink>
          )}
        </ButtonRow>
      </Form>
    </section>
  )
}
