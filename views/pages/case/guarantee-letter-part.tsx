import type { CasePage } from '../../../server/cases/case-page.ts'
import { ButtonLink, ButtonRow } from '../../form.tsx'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { letterPath } from '../letters/letter-text.ts'

/** What the bank lends on, where nobody has to look for it. */
export function GuaranteeLetterPart({ page: { id, audience, guarantee, guaranteeLetter } }: { page: CasePage }) {
  if (!guarantee || !guaranteeLetter) return null
  const { number } = guarantee
  const version =
    guaranteeLetter.version > 1 ? ` Det er versjon ${guaranteeLetter.version}, som gjeld i staden for dei før.` : ''
  return (
    <ActionPanel heading="Garantibrevet" tone="quiet">
      <p class="ds-paragraph">
        {audience === 'applicant'
          ? `Brevet om garanti ${number} er det banken låner ut på. Gi det til banken din.${version}`
          : `Brevet om garanti ${number} er det banken låner ut på.${version}`}
      </p>
      <ButtonRow>
        <ButtonLink href={letterPath(id, guaranteeLetter.id)} size="sm">
          Last ned garantibrevet (PDF)
        </ButtonLink>
        <ButtonLink href={letterPath(id, guaranteeLetter.id, 'en')} variant="secondary" size="sm">
          På engelsk
        </ButtonLink>
      </ButtonRow>
      <p class="ds-paragraph">
        <a class="ds-link" href={`/cases/${id}/letters`}>
          Alle breva i saka
        </a>
      </p>
    </ActionPanel>
  )
}
