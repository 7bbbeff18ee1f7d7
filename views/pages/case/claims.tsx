import type { CasePage } from '../../../server/cases/case-page.ts'
import type { ShownClaim } from '../../../server/cases/shown-claims.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { ButtonLink, ButtonRow } from '../../form.tsx'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { ClaimStatusTag } from '../../parts/tag.tsx'
import { casePath } from './case-form.tsx'

const open: readonly ShownClaim['status'][] = ['lodged', 'under-assessment', 'recommended', 'payable', 'attested']

/** Leads to the claim that the case is about now. */
export function ClaimAtHand({ page }: { page: CasePage }) {
  const claim = page.claims.find(({ status }) => open.includes(status))
  if (!claim) return null
  return (
    <ActionPanel heading={`Tapskrav ${claim.number}`}>
      <ButtonRow>
        <ButtonLink href={casePath(page, `/claims/${claim.id}`)}>Gå til tapskravet</ButtonLink>
        <ClaimStatusTag status={claim.status} />
      </ButtonRow>
    </ActionPanel>
  )
}

export function Claims({ page }: { page: CasePage }) {
  if (page.claims.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Tapskrav
      </h2>
      <Table caption="Tapskrava i saka" captionHidden columns={columns(page)} rows={page.claims} />
    </section>
  )
}

const columns = (page: CasePage): Column<ShownClaim>[] => [
  {
    heading: 'Krav',
    cell: ({ id, number }) => (
      <a class="ds-link" href={casePath(page, `/claims/${id}`)}>
        Tapskrav {number}
      </a>
    ),
    rowHeading: true,
    nowrap: true,
  },
  { heading: 'Status', cell: ({ status }) => <ClaimStatusTag status={status} /> },
  { heading: 'Meldt inn', cell: ({ lodgedDay }) => formatDay(lodgedDay), nowrap: true },
  { heading: 'Utbetaling', cell: ({ payoutOre }) => (payoutOre === null ? '–' : formatOre(payoutOre)), numeric: true },
]
