import type { Deps } from '../deps.ts'
import { tellOfficer } from '../dialogue/tell.ts'
import { requireGuarantee } from '../guarantees/guarantee.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import { recordEvent } from '../history/case-events-store.ts'
import { enqueueNotice } from '../letters/outbox-store.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { deedsIn } from './bank-deed.ts'
import type { DefaultKind } from './default-notice.ts'
import { insertDefaultNotice } from './default-notice-store.ts'
import { type BankCommand, onBankCase } from './on-bank-case.ts'

export interface DefaultReport {
  readonly kind: DefaultKind
  readonly eventDay: Day
  readonly words: string
}

/** The bank tells that the loan is not kept, or that the home is to be sold by force; the officer and the applicants hear of it. A sale may lie ahead. */
export const reportDefault = (deps: Deps, command: BankCommand, report: DefaultReport): Promise<void> =>
  onBankCase(deps, { ...command, name: 'report-default' }, async (tx, file) => {
    const { guarantee } = await openGuarantee(tx, file.id)
    requireGuarantee(guarantee, 'report-default', ...deedsIn['default-notice'])
    const { kind, eventDay, words } = report
    if (kind === 'default' && eventDay > file.today)
      refuse({ code: 'day-out-of-range', path: 'eventDay', earliest: null, latest: file.today })
    await insertDefaultNotice(tx, file, report)
    const told = { kind: 'default-notified', content: { default: kind, eventDay } } as const
    await enqueueNotice(tx, file, told)
    await tellOfficer(tx, file, { ...told, content: { ...told.content, toStaff: true } })
    await recordEvent(tx, file, {
      kind: 'default-notified',
      detail: { default: kind, onDay: eventDay, explanation: words },
    })
  })
