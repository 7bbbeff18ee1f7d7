import type { FundMail } from '../../../server/mail/fund-mail.ts'
import { formatInstant } from '../../figures.ts'
import { Notice } from '../../parts/notice.tsx'

/** Where mail goes, when that is not as it should be. */
export function MailWay({ mail: { way, pause } }: { readonly mail: FundMail }) {
  if (way === 'none')
    return (
      <Notice tone="warning" title="Ingen e-posttenar er sett opp">
        <p class="ds-paragraph">All e-post ventar, og går ut når den som driftar systemet, har sett opp ein tenar.</p>
      </Notice>
    )
  if (way === 'mailbox')
    return (
      <Notice tone="info" title="Demonstrasjonen sender ingenting ut">
        <p class="ds-paragraph">
          All e-post hamnar i <a href="/demo/mailbox">postkassa til demonstrasjonen</a>.
        </p>
      </Notice>
    )
  if (pause === null) return null
  return (
    <Notice tone="warning" title="E-posttenaren svarer ikkje">
      <p class="ds-paragraph">
        Han har vore borte sidan {formatInstant(pause.since)} ({pause.fault}). Ingenting går tapt: alt ventar, og vi
        prøver att {formatInstant(pause.nextTryAt)}.
      </p>
    </Notice>
  )
}
