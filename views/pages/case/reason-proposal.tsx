import type { Reasons } from '../../../server/applications/reasons.ts'
import type { Wish } from '../../../server/applications/recommendation-form.ts'
import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import { SubmitButton } from '../../form.tsx'
import { type FormState, field, fieldText } from '../../form-state.ts'
import { Notice } from '../../parts/notice.tsx'
import { ReasonsText } from './reasons-text.tsx'
import { suggestedReasons } from './suggested-reasons.ts'

const parts = ['facts', 'rules', 'considerations'] as const

interface Proposed {
  readonly values: FormState['values']
  /** What is proposed instead of what is written, where these differ. */
  readonly proposal: Partial<Reasons> | null
}

/**
 * The reasons anew, from the figures and answers as they stand in the form. What is empty is filled in; what is written is
 * only replaced on a second press, with the proposal in sight.
 */
export function proposed(page: RecommendationPage, values: FormState['values'], wish: Wish | null): Proposed {
  if (wish !== 'reasons' && wish !== 'replace-reasons') return { values, proposal: null }
  const suggested = suggestedReasons(page)
  if (wish === 'replace-reasons') return { values: { ...values, reasons: suggested }, proposal: null }
  const written = Object.fromEntries(parts.map(part => [part, writtenIn(values, part) || suggested[part]]))
  const others = parts.filter(part => written[part] !== suggested[part])
  const proposal = Object.fromEntries(others.map(part => [part, suggested[part]]))
  return { values: { ...values, reasons: written }, proposal: others.length > 0 ? proposal : null }
}

const writtenIn = (values: FormState['values'], part: keyof Reasons): string =>
  fieldText(field({ values, errors: new Map() }, `reasons[${part}]`).value)
    .replaceAll('\r\n', '\n')
    .trim()

const nothing: Reasons = { facts: '', rules: '', considerations: '' }

/** The proposal, and the button that puts it in the place of what is written. */
export function ProposedReasons({ proposal, formaction }: { proposal: Partial<Reasons>; formaction: string }) {
  return (
    <Notice tone="info" title="Forslaget er eit anna enn det som står">
      <p class="ds-paragraph">Det du har skrive, er ikkje rørt. Vil du byte det ut med dette?</p>
      <ReasonsText reasons={{ ...nothing, ...proposal }} />
      <SubmitButton variant="secondary" name="show" value="replace-reasons" formaction={formaction}>
        Byt ut grunngjevinga med forslaget
      </SubmitButton>
    </Notice>
  )
}
