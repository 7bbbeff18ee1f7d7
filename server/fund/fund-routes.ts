import { Readable } from 'node:stream'
import { positionColumns, positionLines, readFundPosition } from '../../reports/fund-position.ts'
import { ledgerBatches, ledgerColumns } from '../../reports/ledger.ts'
import { LedgerPage } from '../../views/pages/fund/ledger-page.tsx'
import type { FundContext } from '../http/context.ts'
import { choice, form, optional } from '../http/inputs.ts'
import { type Attempt, download, page, type Route, type Shown } from '../http/route.ts'
import { hasRole } from '../people/actor.ts'
import { staffRoles } from '../people/viewer.ts'
import { csvPieces, csvType } from '../shared/csv.ts'
import { capitalKinds } from './capital-form.ts'
import { beforeField, momentFields, momentForm } from './ledger-form.ts'
import { listLedger, listWaitingCases } from './ledger-lists.ts'
import type { CapitalMove } from './move-capital.ts'
import { allMoments, isFinal, type Moment, momentAsked } from './position-moment.ts'

const access = { kind: 'fund', roles: staffRoles } as const

/** The fund's books, for everybody who works for it or owns it. */
export const fundRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/ledger',
    access,
    summary:
      'Position, waiting list and transfers; with `asOfDay` and `knownAt` as they were on a day, known at a moment.',
    query: form({ ...momentFields, before: beforeField(), registered: optional(choice(capitalKinds)) }),
    show: (context, { before, registered, ...asked }) =>
      showLedger(context, { at: momentAsked(asked, context.deps.clock), before, registered }),
    again: (context, attempt) => showLedger(context, { at: null, before: null, registered: null, attempt }),
  }),
  download({
    path: '/funds/:fund/ledger.csv',
    access,
    summary: 'All transfers of the ledger page, for a spreadsheet.',
    produces: ['text/csv'],
    query: momentForm,
    async send({ deps, fund }, asked) {
      const at = momentAsked(asked, deps.clock) ?? allMoments
      const pieces = csvPieces(ledgerColumns, ledgerBatches(deps.database.reader, { fundId: fund.id, ...at }))
      return { content: Readable.from(pieces), type: csvType, name: `${fund.id}-posteringar.csv` }
    },
  }),
  download({
    path: '/funds/:fund/position.csv',
    access,
    summary: 'The position of the ledger page line by line, for a spreadsheet.',
    produces: ['text/csv'],
    query: momentForm,
    async send({ deps, fund }, asked) {
      const held = await readFundPosition(deps.database.reader, fund.id, momentAsked(asked, deps.clock))
      const pieces = csvPieces(positionColumns, [positionLines(held)])
      return { content: Readable.from(pieces), type: csvType, name: `${fund.id}-stilling.csv` }
    },
  }),
]

interface AskedLedger {
  /** `null` for things as they stand now. */
  readonly at: Moment | null
  readonly before: number | null
  /** What was just recorded. */
  readonly registered: CapitalMove['kind'] | null
  readonly attempt?: Attempt
}

const pageSize = 50

async function showLedger(context: FundContext, { at, before, registered, attempt }: AskedLedger): Promise<Shown> {
  const { deps, fund, viewer } = context
  const { reader } = deps.database
  const held = await readFundPosition(reader, fund.id, at)
  const part = { ...(at ?? allMoments), fundId: fund.id, beforeId: before, limit: pageSize + 1 }
  const found = await listLedger(reader, part)
  const transfers = found.slice(0, pageSize)
  const olderBefore = found.length > pageSize ? (transfers.at(-1)?.id ?? null) : null
  const waiting = await listWaitingCases(reader, fund.id, (at ?? allMoments).knownAt)
  const shown = at ?? { asOfDay: deps.clock.today(), knownAt: deps.clock.now() }
  return {
    data: { ...shown, isFinal: isFinal(shown, deps.clock), ...held, waiting, transfers, olderBefore },
    page: () =>
      LedgerPage({
        ...{
          context,
          fund,
          at: at && { ...at, isFinal: isFinal(at, deps.clock) },
          lines: positionLines(held),
          position: held.position,
          waiting,
          transfers,
        },
        ...{ olderBefore, isFirst: before === null, registered, attempt },
        mayMove: hasRole(viewer, fund.id, 'fund-manager'),
      }),
  }
}
