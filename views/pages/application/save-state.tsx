import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import { formatInstant } from '../../figures.ts'

/** When the draft was last saved. The script tells here each time that it has saved by itself. */
export function SaveState({ savedAt }: Pick<ApplicationAtHand, 'savedAt'>) {
  return (
    <p class="save-state" role="status" data-save-state>
      {savedAt === null ? 'Ikkje lagra enno.' : `Sist lagra ${formatInstant(savedAt)}.`}
    </p>
  )
}
