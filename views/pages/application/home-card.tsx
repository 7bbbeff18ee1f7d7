import type { DraftDwelling } from '../../../server/applications/application-facts.ts'
import { ButtonLink, ButtonRow, SubmitButton } from '../../form.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { homeAnswers } from './answers.ts'

interface HomeCardProps {
  readonly home: DraftDwelling
  readonly number: number
  readonly count: number
  readonly most: number
  readonly isOpen: boolean
  /** Of the list of homes. */
  readonly path: string
}

/** A home with what is said of it, and what can be done with it. */
export function HomeCard({ home, number, count, most, isOpen, path }: HomeCardProps) {
  const rows = homeAnswers(home, number - 1).map(({ question, answer }) => ({
    label: question,
    value: answer ?? <em>Ikkje svara enno</em>,
  }))
  return (
    <section class="ds-card home-card" id={`home-${number}`} aria-labelledby={`home-${number}--heading`}>
      <h2 class="ds-heading" data-size="xs" id={`home-${number}--heading`}>
        Bustad {number}
      </h2>
      <SummaryList rows={rows} />
      {isOpen && (
        <ButtonRow>
          <ButtonLink href={`${path}/${number}`} variant="secondary" size="sm">
            Endre bustad {number}
          </ButtonLink>
          {count < most && (
            <SubmitButton variant="secondary" size="sm" name="action" value={`copy-${number}`}>
              Kopier bustad {number}
            </SubmitButton>
          )}
          {count > 1 && (
            <SubmitButton variant="tertiary" color="danger" size="sm" name="action" value={`remove-${number}`}>
              Fjern bustad {number}
            </SubmitButton>
          )}
        </ButtonRow>
      )}
    </section>
  )
}
