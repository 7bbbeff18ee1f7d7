import type { BankFilter, BankList, BankSearch } from '../../../server/banks/bank-list.ts'
import type { FinancingCase } from '../../../server/banks/financing-read.ts'
import type { SignedInContext } from '../../../server/http/context.ts'
import { SelectField, TextField } from '../../fields.tsx'
import { formatCount, formatNumber, formatOre } from '../../figures.ts'
import { ButtonRow, SubmitButton } from '../../form.tsx'
import { text } from '../../messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Figures } from '../../parts/figures-row.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { Pagination } from '../../parts/pagination.tsx'
import { Table } from '../../parts/table.tsx'
import { shell } from '../shell.tsx'
import { Asked } from './asked-part.tsx'
import { guaranteeColumns } from './guarantee-columns.tsx'

interface GuaranteeListPageProps {
  readonly context: SignedInContext
  readonly list: BankList & { readonly asked: readonly FinancingCase[] }
  readonly search: BankSearch
}

/** The guarantees that a bank is named in. */
export function GuaranteeListPage({ context, list, search }: GuaranteeListPageProps) {
  return shell(
    context,
    { title: 'Garantiar', wide: true },
    <>
      <PageHeading title="Garantiar" lead="Tapsgarantiane der banken dykkar står som långjevar, i alle fond." />
      {list.asked.length > 0 && <Asked asked={list.asked} />}
      {list.total === 0 ? <NothingYet /> : <Found list={list} search={search} />}
      <p class="ds-paragraph">
        <a class="ds-link" href="/guarantees/machine-access">
          Maskintilgang for fagsystema dykkar
        </a>
      </p>
    </>,
  )
}

const NothingYet = () => (
  <EmptyState heading="Ingen garantiar enno">
    <p class="ds-paragraph">
      Når eit fond gir tilsegn om tapsgaranti til ein av kundane dykkar som har ført opp banken, finn de han her.
    </p>
  </EmptyState>
)

function Found({ list, search }: Omit<GuaranteeListPageProps, 'context'>) {
  return (
    <>
      <Figures
        figures={[
          { label: 'Står for kundane dykkar no', value: formatOre(list.heldOre), main: true },
          { label: 'Garantiar som gjeld', value: formatNumber(list.live) },
          { label: 'Garantiar i alt', value: formatNumber(list.total) },
        ]}
      />
      <p class="ds-paragraph">
        <a class="ds-link" href="/guarantees/remaining-loans">
          Stadfest restlån for mange garantiar frå ei fil
        </a>
      </p>
      <SearchForm search={search} />
      {list.found === 0 ? (
        <EmptyState heading="Ingen treff">
          <p class="ds-paragraph">Prøv eit anna ord, eller vel ein annan status.</p>
          <a class="ds-link" href="/guarantees">
            Vis alle
          </a>
        </EmptyState>
      ) : (
        <>
          <Table caption={countText(list)} rows={list.guarantees} columns={guaranteeColumns(list)} />
          <Pagination page={list.page} pages={list.pages} href={page => pageHref(search, page)} />
        </>
      )}
    </>
  )
}

function SearchForm({ search }: { search: BankSearch }) {
  return (
    <search>
      <form class="form" method="get" action="/guarantees">
        <div class="choice-row">
          <TextField type="search" label="Nummer, stad eller namn" name="q" value={search.q ?? ''} size={18} />
          <SelectField label="Status" name="status" value={search.status ?? ''} options={statusOptions} empty={null} />
        </div>
        <ButtonRow>
          <SubmitButton>Søk</SubmitButton>
        </ButtonRow>
      </form>
    </search>
  )
}

const statuses = ['committed', 'in-force', 'building', 'completed', 'ended'] as const

const statusOptions: readonly { value: BankFilter | ''; label: string }[] = [
  { value: '', label: 'Alle' },
  { value: 'live', label: 'Alle som gjeld' },
  ...statuses.map(value => ({ value, label: text('nn', 'guaranteeStatus', value) })),
]

const countText = ({ found, total }: BankList): string =>
  found === total
    ? formatCount(total, '1 garanti', 'garantiar')
    : `${formatNumber(found)} av ${formatNumber(total)} garantiar`

function pageHref({ q, status }: BankSearch, page: number): string {
  const query = new URLSearchParams({
    ...(q !== null && { q }),
    ...(status !== null && { status }),
    page: String(page),
  })
  return `/guarantees?${query}`
}
