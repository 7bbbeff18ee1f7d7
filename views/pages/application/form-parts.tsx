import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import { formatInstant } from '../../figures.ts'
import { ButtonRow, SubmitButton } from '../../form.tsx'
import type { FormState } from '../../form-state.ts'
import { Notice } from '../../parts/notice.tsx'
import { ApplicantSection } from './applicant-section.tsx'
import { DwellingsSection } from './dwellings-section.tsx'
import { BankSection, MoneySection } from './money-sections.tsx'
import { ProjectSection } from './project-section.tsx'

type Application = Pick<ApplicationAtHand, 'facts' | 'choices'>

/** Every question of the applicant's track, in the order of the form. */
export function ApplicationSections({ application, state }: { application: Application; state: FormState }) {
  const { facts, choices } = application
  return (
    <>
      <ApplicantSection state={state} track={facts.track} />
      <ProjectSection state={state} choices={choices} />
      <DwellingsSection state={state} />
      <MoneySection state={state} />
      <BankSection state={state} choices={choices} />
    </>
  )
}

/** NOTE: first in the form, because the Enter key presses the first button there is. */
export function SaveRow({ savedAt }: Pick<ApplicationAtHand, 'savedAt'>) {
  return (
    <ButtonRow>
      <SubmitButton variant="secondary" size="sm" name="action" value="save">
        Lagre utkast
      </SubmitButton>
      <span>{savedAt === null ? 'Ikkje lagra enno.' : `Sist lagra ${formatInstant(savedAt)}.`}</span>
    </ButtonRow>
  )
}

export function LastRow() {
  return (
    <ButtonRow>
      <SubmitButton name="action" value="check">
        Sjå over og send
      </SubmitButton>
      <SubmitButton variant="secondary" name="action" value="save">
        Lagre utkast
      </SubmitButton>
    </ButtonRow>
  )
}

/** What the case officer asks for; nothing where the application was not given back. */
export function ReturnedNotice({ reason }: { reason: string | null }) {
  if (reason === null) return null
  return (
    <Notice tone="warning" title="Saksbehandlaren treng meir frå deg">
      {reason.split('\n').map(line => (
        <p class="ds-paragraph">{line}</p>
      ))}
      <p class="ds-paragraph">Rett søknaden, sjå over han og send han inn på nytt.</p>
    </Notice>
  )
}
