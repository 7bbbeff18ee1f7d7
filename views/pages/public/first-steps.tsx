import { ButtonLink, ButtonRow } from '../../form.tsx'
import { Notice } from '../../parts/notice.tsx'

interface FirstStepsProps {
  readonly fundId: string
  /** Whether rules are in force, so that one can apply. */
  readonly isOpen: boolean
}

/** Where a homebuilder begins. */
export function FirstSteps({ fundId, isOpen }: FirstStepsProps) {
  if (!isOpen)
    return (
      <Notice tone="info">
        <p class="ds-paragraph">Fondet har ikkje reglar som gjeld enno. Du kan søkje når styret har vedteke dei.</p>
      </Notice>
    )
  return (
    <ButtonRow>
      <ButtonLink href={`/self-check?fund=${fundId}`} size="lg">
        Kan eg søkje?
      </ButtonLink>
      <ButtonLink href={`/calculator?fund=${fundId}`} variant="secondary" size="lg">
        Rekn ut
      </ButtonLink>
      <ButtonLink href={`/funds/${fundId}/apply`} variant="secondary" size="lg">
        Søk
      </ButtonLink>
    </ButtonRow>
  )
}
