import type { Undelivered } from '../../../server/cases/undelivered-read.ts'
import { formatCount } from '../../figures.ts'
import { Notice } from '../../parts/notice.tsx'

/** Nobody waits for what they do not know is missing, so it stands where the work begins. */
export function UndeliveredNotice({ fundId, undelivered }: { fundId: string; undelivered: Undelivered }) {
  const { letters, mails } = undelivered
  if (letters + mails === 0) return null
  return (
    <Notice tone="warning" title="Noko kom ikkje fram">
      <ul class="ds-list">
        {letters > 0 && (
          <li>
            <a class="ds-link" href={`/funds/${fundId}/letters`}>
              {formatCount(letters, 'Eitt brev vart ikkje laga', 'brev vart ikkje laga')}
            </a>
          </li>
        )}
        {mails > 0 && (
          <li>
            <a class="ds-link" href={`/funds/${fundId}/mail`}>
              {formatCount(mails, 'Éin e-post kom ikkje fram', 'e-postar kom ikkje fram')}
            </a>
          </li>
        )}
      </ul>
    </Notice>
  )
}
