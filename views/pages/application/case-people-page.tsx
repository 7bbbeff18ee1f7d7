import type { Audience } from '../../../server/cases/audience.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import type { CasePerson, CaseRole } from '../../../server/people/case-people.ts'
import { ErrorSummary } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { CaseTabs } from '../case/case-tabs.tsx'
import { shell } from '../shell.tsx'
import { InvitationForm } from './invitation-form.tsx'
import { PersonCard } from './person-card.tsx'

/** Who is in a case besides the one who opened it. */
export interface CasePeople {
  readonly id: string
  readonly version: number
  readonly audience: Audience
  /** The application is the applicant's to write. */
  readonly isWriting: boolean
  /** What the viewer may invite others to be. */
  readonly invitable: readonly CaseRole[]
  readonly reference: string | null
  readonly openerName: string
  readonly people: readonly ShownPerson[]
}

export interface ShownPerson extends CasePerson {
  /** By the viewer. */
  readonly mayBeRemoved: boolean
}

interface CasePeopleProps {
  readonly context: CaseContext
  readonly page: CasePeople
  readonly done: 'invited' | 'removed' | null
  readonly attempt: Attempt | null
}

export function CasePeoplePage({ context, page, done, attempt }: CasePeopleProps) {
  const { id, audience, reference, openerName, people, isWriting, invitable } = page
  return shell(
    context,
    {
      title: 'Personar i saka',
      hasErrors: attempt !== null,
      ...(isWriting && { back: { href: `/cases/${id}/application`, label: 'Til søknaden' } }),
      ...(done && { notices: [{ tone: 'success' as const, text: doneTexts[done] }] }),
    },
    <>
      <PageHeading title="Personar i saka" over={reference === null ? 'Utkast til søknad' : `Sak ${reference}`} />
      <CaseTabs caseId={id} audience={audience} current="/people" />
      {attempt && <ErrorSummary problem={attempt.problem} />}
      <p class="ds-paragraph">
        {context.viewer.name === openerName && audience === 'applicant' ? 'Du' : openerName} er søkjar i saka.
      </p>
      {people.length === 0 ? (
        <p class="ds-paragraph">Ingen andre er med i saka.</p>
      ) : (
        people.map(person => <PersonCard key={person.id} person={person} {...{ context, page }} />)
      )}
      {invitable.length > 0 && <InvitationForm {...{ context, page, attempt }} />}
    </>,
  )
}

const doneTexts = {
  invited: 'Innbydinga er send. Den du inviterte, ser henne på «Mine saker» etter å ha logga inn med denne adressa.',
  removed: 'Personen er ikkje lenger med i saka.',
} as const
