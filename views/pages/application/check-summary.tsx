import type { FieldError } from '../../../server/shared/refusal.ts'
import { formatCount } from '../../figures.ts'
import { fieldId } from '../../form-state.ts'
import { questionHref } from './question-link.ts'

/** Why it was not sent: beside a field of this page, or for the page as a whole (an empty path). */
export interface ShownFault extends FieldError {
  readonly title: string
}

interface CheckSummaryProps {
  /** The application, whose pages have the fields that are missing. */
  readonly form: string
  readonly missing: readonly FieldError[]
  readonly stopped: ShownFault | undefined
}

/** As `ErrorSummary`, with links into the form on another page. */
export function CheckSummary({ form, missing, stopped }: CheckSummaryProps) {
  return (
    <div class="ds-error-summary" id="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary-title">
      <h2 class="ds-heading" id="error-summary-title">
        {stopped?.title ?? missingTitle(missing.length)}
      </h2>
      {stopped?.path === '' && <p class="ds-paragraph">{stopped.message}</p>}
      <ul class="ds-list">
        {stopped && stopped.path !== '' && <FaultLink href={`#${fieldId(stopped.path)}`} text={stopped.message} />}
        {missing.map(fault => (
          <FaultLink key={fault.path} href={questionHref(form, fault.path, '?from=check')} text={faultText(fault)} />
        ))}
      </ul>
    </div>
  )
}

function FaultLink({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <a class="ds-link" data-color="neutral" href={href}>
        {text}
      </a>
    </li>
  )
}

const missingTitle = (count: number): string => `${formatCount(count, 'Éin ting', 'ting')} står att før du kan sende`

/** Which home is meant: `Bustad 2: Skriv kor stort bruksarealet er.` */
function faultText({ path, message }: FieldError): string {
  const [first, index, name] = path.split('.')
  return first === 'dwellings' && name !== undefined ? `Bustad ${Number(index) + 1}: ${message}` : message
}
