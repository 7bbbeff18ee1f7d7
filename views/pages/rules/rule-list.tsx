import type { VNode } from 'preact'
import type { Context } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import type { RuleState, RuleVersion } from '../../../server/rules/rule-version.ts'
import { SelectField } from '../../fields.tsx'
import { formatDay } from '../../figures.ts'
import { ErrorSummary, Form, SubmitButton } from '../../form.tsx'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { shell } from '../shell.tsx'
import { RuleStateTag } from './rule-state.tsx'

export interface ListedVersion {
  readonly version: RuleVersion
  readonly state: RuleState
}

interface RuleListProps {
  readonly context: Context
  readonly fund: { readonly id: string; readonly name: string }
  readonly versions: readonly ListedVersion[]
  /** Whether the viewer may make drafts. */
  readonly mayDraft: boolean
  readonly problem?: Problem | undefined
}

/** All rule versions of a fund, and which of them applies. */
export function RuleListPage({ context, fund, versions, mayDraft, problem }: RuleListProps): VNode {
  return shell(
    { ...context, fund: { id: fund.id, name: fund.name } },
    { title: 'Reglar', hasErrors: problem !== undefined },
    <>
      {problem && <ErrorSummary problem={problem} />}
      <PageHeading
        title="Reglar"
        over={fund.name}
        lead="Ein versjon som er vedteken, blir aldri endra. Ei sak følgjer dei reglane som galdt då søknaden vart send."
      />
      {versions.length === 0 ? (
        <EmptyState heading="Fondet har ingen reglar enno">
          <p class="ds-paragraph">Når styret har vedteke reglar, står dei her.</p>
        </EmptyState>
      ) : (
        <Table caption="Regelversjonar" captionHidden columns={columnsFor(fund.id)} rows={versions} />
      )}
      {mayDraft && <NewDraft context={context} fundId={fund.id} versions={versions} />}
    </>,
  )
}

const columnsFor = (fundId: string): Column<ListedVersion>[] => [
  {
    heading: 'Versjon',
    rowHeading: true,
    nowrap: true,
    cell: ({ version }) => (
      <a class="ds-link" href={`/funds/${fundId}/rules/${version.number}`}>
        Versjon {version.number}
      </a>
    ),
  },
  { heading: 'Status', cell: ({ state }) => <RuleStateTag state={state} /> },
  {
    heading: 'Gjeld frå',
    nowrap: true,
    cell: ({ version }) => (version.status === 'adopted' ? formatDay(version.inForceFrom) : '–'),
  },
  {
    heading: 'Styresak',
    nowrap: true,
    cell: ({ version }) => (version.status === 'adopted' ? version.boardCase : '–'),
  },
]

function NewDraft({
  context,
  fundId,
  versions,
}: {
  context: Context
  fundId: string
  versions: readonly ListedVersion[]
}) {
  const options = versions.map(({ version: { number } }) => ({ value: String(number), label: `Versjon ${number}` }))
  return (
    <ActionPanel heading="Lag eit utkast" tone="quiet">
      <Form action={`/funds/${fundId}/rules`} csrfToken={context.csrfToken} commandId={context.commandId}>
        <SelectField
          name="copyOf"
          label="Ta utgangspunkt i"
          options={options}
          empty="Framlegg for nye fond"
          value={options[0]?.value}
        />
        <SubmitButton variant="secondary">Lag utkast</SubmitButton>
      </Form>
    </ActionPanel>
  )
}
