import type { PositionLine } from '../../../reports/fund-position.ts'
import type { LedgerLine, WaitingCase } from '../../../server/fund/ledger-lists.ts'
import type { CapitalMove } from '../../../server/fund/move-capital.ts'
import type { Position } from '../../../server/fund/position.ts'
import type { FundContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { osloDay } from '../../../server/shared/day.ts'
import { ButtonLink, ErrorSummary } from '../../form.tsx'
import { emptyForm, type FormState, formState } from '../../form-state.ts'
import { namedFaults } from '../../named-faults.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { registeredTexts } from './capital-text.ts'
import { FundTabs } from './fund-tabs.tsx'
import { MomentForm, momentLabels } from './moment-form.tsx'
import { momentQuery, type ShownMoment } from './moment-text.ts'
import { OlderRows } from './older-rows.tsx'
import { PastNotice } from './past-notice.tsx'
import { PositionFigures, PositionLines, RoomBar } from './position-parts.tsx'
import { TransfersTable } from './transfers-table.tsx'
import { WaitingTable } from './waiting-table.tsx'

interface LedgerPageProps {
  readonly context: FundContext
  readonly fund: { readonly id: string; readonly name: string }
  /** `null` for things as they stand now. */
  readonly at: ShownMoment | null
  readonly position: Position
  readonly lines: readonly PositionLine[]
  readonly waiting: readonly WaitingCase[]
  readonly transfers: readonly LedgerLine[]
  /** Older transfers stand before this one; `null` where there are none. */
  readonly olderBefore: number | null
  readonly isFirst: boolean
  readonly mayMove: boolean
  /** What was just recorded. */
  readonly registered: CapitalMove['kind'] | null
  /** The days that were asked for, where they could not be read. */
  readonly attempt: Attempt | undefined
}

/** What a fund has and has promised, who waits, and every transfer behind it. */
export function LedgerPage(props: LedgerPageProps) {
  const { context, fund, at, position, lines, waiting, mayMove, registered, attempt } = props
  const csvHref = `/funds/${fund.id}/position.csv${momentQuery(at)}`
  return shell(
    context,
    {
      title: 'Fondet',
      wide: true,
      hasErrors: attempt !== undefined,
      notices: registered ? [{ tone: 'success', text: registeredTexts[registered] }] : [],
    },
    <>
      {attempt && <ErrorSummary problem={namedFaults(attempt.problem, momentLabels)} />}
      <PageHeading title="Fondet" over={fund.name}>
        {mayMove && (
          <ButtonLink href={`/funds/${fund.id}/capital`} variant="secondary">
            Før pengar inn eller ut
          </ButtonLink>
        )}
      </PageHeading>
      <FundTabs fundId={fund.id} current="ledger" />
      {at && <PastNotice at={at} fundId={fund.id} />}
      <PositionFigures position={position} />
      <div class="side-by-side">
        <div class="stack">
          <RoomBar room={position} caption="Slik er ramma fordelt" />
          <MomentForm fundId={fund.id} form={formOf(props)} />
          <p class="ds-paragraph on-screen">
            <a class="ds-link" href={csvHref} download>
              Last ned stillinga (CSV)
            </a>
          </p>
        </div>
        <PositionLines lines={lines} />
      </div>
      <section>
        <h2 class="ds-heading" data-size="sm">
          Venteliste
        </h2>
        <WaitingTable waiting={waiting} />
      </section>
      <TransfersSection {...props} />
    </>,
  )
}

function TransfersSection({ fund, at, transfers, olderBefore, isFirst }: LedgerPageProps) {
  const here = `/funds/${fund.id}/ledger`
  return (
    <section id="transfers">
      <h2 class="ds-heading" data-size="sm">
        Posteringar
      </h2>
      <TransfersTable transfers={transfers} />
      <OlderRows
        olderHref={olderBefore === null ? null : `${here}${momentQuery(at, { before: olderBefore })}#transfers`}
        newestHref={isFirst ? null : `${here}${momentQuery(at)}#transfers`}
        csvHref={`${here}.csv${momentQuery(at)}`}
      />
    </section>
  )
}

function formOf({ at, attempt }: LedgerPageProps): FormState {
  if (attempt) return formState(attempt)
  return at ? { ...emptyForm, values: { asOfDay: at.asOfDay, knownAt: osloDay(at.knownAt) } } : emptyForm
}
